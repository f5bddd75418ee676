import { t } from '@grafana/i18n';
import type { MatrixCell } from '../../domain/checkmatrix/buildMatrix';
import { cellCount } from '../../domain/checkmatrix/cellCount';
import { checkSign } from '../../domain/vocabulary/checkStates';
import { checkStateWord } from '../../ui/words/checkStateWord';

/** What a cell shows beside its glyph. */
export interface CellParts {
  counts: boolean;
  /** Where there is room for it. */
  words: boolean;
}

export interface CellText {
  /** The state's glyph and the number that matters in it. */
  content: string;
  /** How the round stands, and its numbers, in words. */
  said: string;
}

/** The backend's word for a day off that comes every week, and so needs no mention. */
const EVERY_WEEK = 'Weekend';

function wordOf({ state, reason }: MatrixCell, words: boolean): string {
  if (state === 'not_applicable' && reason !== '') {
    return words ? reason : reason === EVERY_WEEK ? '' : t('matrix.day-off', 'off');
  }
  return words ? checkStateWord(state) : '';
}

function contentOf(cell: MatrixCell, { counts, words }: CellParts): string {
  const { glyph } = checkSign(cell.state);
  return [glyph, wordOf(cell, words), counts ? cellCount(cell) : ''].filter((part) => part !== '').join(' ');
}

function saidOf({ state, answered, total, late, missed, problems, notEvaluated, reason }: MatrixCell): string {
  const parts = [
    checkStateWord(state),
    reason,
    state === 'not_applicable'
      ? ''
      : t('matrix.cell.answered', '{{answered}} of {{total}} answered', { answered, total }),
    late > 0 ? t('matrix.cell.late', 'late {{number}}', { number: late }) : '',
    missed > 0 ? t('matrix.cell.missed', 'missed {{number}}', { number: missed }) : '',
    problems > 0 ? t('matrix.cell.problems', 'problems {{number}}', { number: problems }) : '',
    notEvaluated > 0 ? t('matrix.cell.not-evaluated', 'not evaluated {{number}}', { number: notEvaluated }) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * The texts of the cells of one drawing. Of thousands of cells hundreds say the same, and looking words up is what
 * costs most of drawing them.
 */
export function cellTexts(shown: CellParts): (cell: MatrixCell) => CellText {
  const known = new Map<string, CellText>();
  return (cell) => {
    const { state, answered, total, late, missed, problems, notEvaluated, reason } = cell;
    const key = [state, answered, total, late, missed, problems, notEvaluated, reason].join(' ');
    const text = known.get(key) ?? { content: contentOf(cell, shown), said: saidOf(cell) };
    known.set(key, text);
    return text;
  };
}
