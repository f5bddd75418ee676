import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';

/** Says where templates come from. */
export function NoTemplate() {
  return (
    <EmptyState variant="not-found" hideImage message={t('checklists.no-templates', 'There is no template yet')}>
      {t(
        'checklists.no-templates-hint',
        'A checklist can be saved as one where it is changed; others come with an import, or with the files of an administrator.'
      )}
    </EmptyState>
  );
}
