import { t } from '@grafana/i18n';
import { LinkButton } from '@grafana/ui';
import { placeUrl, type View } from '../place';

interface Props {
  id: string;
  title: string;
  ds: string;
  mayDefine: boolean;
}

/** Where one can go from a checklist. */
export function ChecklistLinks({ id, title, ds, mayDefine }: Props) {
  const link = (view: View, label: string) => (
    <LinkButton
      size="sm"
      variant="secondary"
      fill="text"
      href={placeUrl({ ds, view, id })}
      aria-label={t('checklists.act-on', '{{act}}: {{title}}', {
        act: label,
        title,
        interpolation: { escapeValue: false },
      })}
    >
      {label}
    </LinkButton>
  );
  return (
    <>
      {link('edit', mayDefine ? t('checklists.edit', 'Edit') : t('checklists.show', 'Show'))}
      {link('year', t('checklists.year', 'Year'))}
      {link('history', t('checklists.history', 'History'))}
    </>
  );
}
