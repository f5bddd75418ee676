import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Labels } from '../../domain/playbook/Labels';

/** The labels of an alert, each as it would stand in a matcher. */
export function LabelChips({ labels }: { labels: Labels }) {
  const styles = useStyles2(getStyles);
  const pairs = Object.entries(labels).sort(([a], [b]) => a.localeCompare(b));
  return (
    <ul className={styles.list} aria-label={t('playbook.labels', 'Labels')}>
      {pairs.map(([name, value]) => (
        <li key={name} className={styles.label}>
          {name}=<strong>{value}</strong>
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5), listStyle: 'none', margin: 0, padding: 0 }),
  label: css({
    padding: theme.spacing(0, 0.75),
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    overflowWrap: 'anywhere',
  }),
});
