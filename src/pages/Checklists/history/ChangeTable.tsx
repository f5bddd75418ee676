import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { DetailedChange } from '../../../domain/checklists/detailedChanges';
import { memberWord } from './memberWord';

function partWord({ part, name }: DetailedChange): string {
  const named = { name, interpolation: { escapeValue: false } };
  switch (part) {
    case 'checklist':
      return t('checklists.part.checklist', 'Checklist');
    case 'calendar':
      return t('checklists.part.calendar', 'Days off');
    case 'slot':
      return t('checklists.part.slot', 'Slot {{name}}', named);
    case 'check':
      return t('checklists.part.check', 'Check {{name}}', named);
  }
}

/** A whole slot or check that is new or gone is said so; its name stands in the first column. */
function wordsOf(change: DetailedChange): [member: string, before: string, after: string] {
  if (change.member !== '') {
    return [memberWord(change.member), change.before, change.after];
  }
  return change.before === ''
    ? ['', '', t('checklists.part.added', '+ added')]
    : ['', t('checklists.part.removed', '− removed'), ''];
}

/** Changes, a line each: where, what, how it was and how it is. */
export function ChangeTable({ changes }: { changes: readonly DetailedChange[] }) {
  const styles = useStyles2(getStyles);
  const none = t('checklists.compare-nothing', '–');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('checklists.compare-part', 'Where')}</th>
          <th scope="col">{t('checklists.compare-member', 'What')}</th>
          <th scope="col">{t('checklists.compare-before', 'Before')}</th>
          <th scope="col">{t('checklists.compare-after', 'After')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const [member, before, after] = wordsOf(change);
          return (
            <tr key={`${change.part} ${change.name} ${change.member} ${change.before}`}>
              <td>{partWord(change)}</td>
              <td>{member}</td>
              <td>{before || none}</td>
              <td>{after || none}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    'th, td': {
      padding: theme.spacing(0.75, 1.5, 0.75, 0),
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-wrap',
      borderBottom: `1px solid ${theme.colors.border.weak}`,
    },
    // Short words: broken in the middle they cannot be read.
    'th, td:nth-of-type(2)': { overflowWrap: 'normal' },
    th: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular },
  }),
});
