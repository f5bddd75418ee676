import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import type { ReactNode } from 'react';

interface Row {
  key: string;
  cells: readonly ReactNode[];
}

interface Props {
  /** What the table lists. */
  label: string;
  columns: readonly string[];
  rows: readonly Row[];
  /** Columns of numbers, counted from 0. */
  numbers?: readonly number[];
}

/** A plain table; on a phone each row is a card, with the names of the columns before what they hold. */
export function Rows({ label, columns, rows, numbers = [] }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={styles.head}>
        <tr>
          {columns.map((column, n) => (
            <th key={column} scope="col" className={numbers.includes(n) ? styles.number : styles.heading}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, n) => (
              <td key={columns[n]} data-column={columns[n]} className={numbers.includes(n) ? styles.number : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const card = theme.breakpoints.down('md');
  return {
    head: css({ color: theme.colors.text.secondary, [card]: { display: 'none' } }),
    heading: css({ textAlign: 'left' }),
    number: css({ fontVariantNumeric: 'tabular-nums', [theme.breakpoints.up('md')]: { textAlign: 'right' } }),
    table: css({
      width: '100%',
      maxWidth: 1200,
      'th, td': { padding: theme.spacing(0.75, 2, 0.75, 0), verticalAlign: 'top', overflowWrap: 'anywhere' },
      // A heading never breaks within a word, else a column becomes narrower than its name.
      th: { fontWeight: theme.typography.fontWeightMedium, overflowWrap: 'normal' },
      tr: { borderBottom: `1px solid ${theme.colors.border.weak}` },
      // Rows that are not on the screen cost nothing, however many there are.
      'tbody tr': { contentVisibility: 'auto', containIntrinsicSize: 'auto 36px' },
      [card]: {
        'tbody tr': { display: 'block', padding: theme.spacing(1, 0) },
        td: { display: 'flex', gap: theme.spacing(1), padding: theme.spacing(0.25, 0) },
        // A name with nothing behind it says nothing.
        'td:empty': { display: 'none' },
        'td::before': {
          content: 'attr(data-column)',
          flex: '0 0 110px',
          color: theme.colors.text.secondary,
        },
      },
    }),
  };
};
