import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { LinkButton, useStyles2 } from '@grafana/ui';
import type { Template } from '../../../domain/checklists/Template';
import { EntryRow } from '../EntryRow';
import { RetireButton } from '../RetireButton';
import { placeUrl } from '../place';

interface Props {
  uid: string;
  template: Template;
  ds: string;
}

/** What the server says in place of a file's name. */
const BUILT_IN = 'built in';
/** What the parameters fill, such as ${host}. */
const HOLE = /\$\{[^}]*\}/g;

function Details({ template: { checklist, provisioned, parameters } }: Pick<Props, 'template'>) {
  const styles = useStyles2(getStyles);
  const holes = parameters.map((one) => one.title || one.name).join(', ');
  return (
    <div className={styles.quiet}>
      <span>
        {t('checklists.counts', 'Checks: {{checks}} · slots: {{slots}}', {
          checks: checklist.checks?.length ?? 0,
          slots: checklist.slots?.length ?? 0,
        })}
      </span>
      {holes !== '' && (
        <span>
          {t('checklists.template-asks', 'asks for: {{holes}}', { holes, interpolation: { escapeValue: false } })}
        </span>
      )}
      {provisioned !== null && (
        <span>
          {provisioned === BUILT_IN
            ? t('checklists.built-in', 'built in')
            : t('checklists.from-file', 'from the file {{file}}', {
                file: provisioned,
                interpolation: { escapeValue: false },
              })}
        </span>
      )}
      {checklist.about && <span>{checklist.about.replace(HOLE, '…')}</span>}
    </div>
  );
}

/** One template: what is in it, where it comes from, and the way to use it. */
export function TemplateEntry({ uid, template, ds }: Props) {
  const { id, title, provisioned } = template;
  const named = { title, interpolation: { escapeValue: false } };
  const acts = (
    <>
      <LinkButton
        size="sm"
        variant="secondary"
        icon="copy"
        href={placeUrl({ ds, view: 'template', id })}
        aria-label={t('checklists.use-template-named', 'Use {{title}}', named)}
      >
        <Trans i18nKey="checklists.use-template">Use</Trans>
      </LinkButton>
      {provisioned === null && (
        <RetireButton uid={uid} what="template" id={id} name={title || id} seenVersion={template.version} />
      )}
    </>
  );
  return (
    <EntryRow acts={acts}>
      <strong>{title || id}</strong>
      <Details template={template} />
    </EntryRow>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  quiet: css({
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1.5),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
