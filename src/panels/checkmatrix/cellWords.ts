import { t } from '@grafana/i18n';
import type { MatrixCell, MatrixLine } from '../../domain/checkmatrix/buildMatrix';
import { checkStateWord } from '../../ui/words/checkStateWord';

/** Everything that a cell says, in words: whose, when, how it stands, and its numbers. */
export function cellWords({ customer, checklist, slot }: MatrixLine, day: string, cell: MatrixCell): string {
  const { state, answered, total, late, missed, problems, notEvaluated, reason } = cell;
  const name = [customer.name, checklist?.title, slot?.title].filter(Boolean).join(' · ');
  const parts = [
    reason,
    state === 'not_applicable'
      ? ''
      : t('matrix.cell.answered', '{{answered}} of {{total}} answered', { answered, total }),
    late > 0 ? t('matrix.cell.late', 'late {{number}}', { number: late }) : '',
    missed > 0 ? t('matrix.cell.missed', 'missed {{number}}', { number: missed }) : '',
    problems > 0 ? t('matrix.cell.problems', 'problems {{number}}', { number: problems }) : '',
    notEvaluated > 0 ? t('matrix.cell.not-evaluated', 'not evaluated {{number}}', { number: notEvaluated }) : '',
  ].filter((part) => part !== '');
  return `${name}, ${day}: ${[checkStateWord(state), ...parts].join(', ')}`;
}
