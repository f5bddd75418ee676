import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';
import { appUrl } from '../../api/appUrl';
import type { Target } from '../../domain/playbook/Target';
import { PageLink } from '../../ui/PageLink';

interface Props {
  /** What is counted, with its number. */
  summary: ReactNode;
  targets: readonly Target[];
  /** Names of alert rules by their uids. */
  names: ReadonlyMap<string, string>;
}

/** A longer list is of no use in an editor. */
const MOST = 100;

const labelsOf = ({ labels }: Target): string =>
  Object.entries(labels)
    .filter(([name]) => !['alertname', 'grafana_folder'].includes(name))
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');

/** A count, with the rules and alerts behind it. */
export function TargetList({ summary, targets, names }: Props) {
  const styles = useStyles2(getStyles);
  if (targets.length === 0) {
    return <div>{summary}</div>;
  }
  const left = targets.length - MOST;
  return (
    <details>
      <summary className={styles.summary}>{summary}</summary>
      <ul className={styles.list}>
        {targets.slice(0, MOST).map((target) => (
          <li key={target.id}>
            <PageLink href={appUrl(`/alerting/grafana/${encodeURIComponent(target.ruleUid)}/view`)}>
              {names.get(target.ruleUid) ?? target.ruleUid}
            </PageLink>{' '}
            {target.kind === 'instance' && <span className={styles.labels}>{labelsOf(target)}</span>}{' '}
            {target.seenAt > 0 && dateTimeFormat(target.seenAt, { format: 'YYYY-MM-DD' })}
          </li>
        ))}
        {left > 0 && <li>{t('playbook.judgement.more', 'and {{count}} more', { count: left })}</li>}
      </ul>
    </details>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  summary: css({ cursor: 'pointer', '&:hover': { textDecoration: 'underline' } }),
  list: css({
    maxHeight: 240,
    overflow: 'auto',
    margin: 0,
    padding: theme.spacing(0.5, 0, 0.5, 3),
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
    overflowWrap: 'anywhere',
  }),
  labels: css({ fontFamily: theme.typography.fontFamilyMonospace }),
});
