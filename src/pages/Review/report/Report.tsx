import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { Markdown } from '../../../ui/rounds/Markdown';

/** A report as it was written; words of others in it are harmless already, and are made so once more. */
export function Report({ markdown }: { markdown: string }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.report}>
      <Markdown text={markdown} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  report: css({
    overflowX: 'auto',
    '& h1': { fontSize: theme.typography.h3.fontSize, margin: theme.spacing(0, 0, 1) },
    '& h2': { fontSize: theme.typography.h4.fontSize, margin: theme.spacing(2, 0, 1) },
    // No column becomes narrower than its words; a table that is too wide is scrolled.
    '& table': { borderCollapse: 'collapse', minWidth: 600, overflowWrap: 'normal' },
    '& th, & td': {
      padding: theme.spacing(0.5, 1),
      border: `1px solid ${theme.colors.border.weak}`,
      textAlign: 'left',
      verticalAlign: 'top',
      maxWidth: 480,
    },
    // A day is not broken in two.
    '& td:nth-of-type(-n + 2)': { minWidth: 96 },
    // A table of thousands of rows is drawn where it is looked at.
    '& tr': { contentVisibility: 'auto', containIntrinsicSize: 'auto 30px' },
  }),
});
