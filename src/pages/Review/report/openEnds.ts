import { t } from '@grafana/i18n';
import type { ReviewMaterial } from '../../../domain/review/ReviewMaterial';
import type { ItemRow } from '../rows/ItemRow';

/** What is left open, to be known before a review is frozen. */
export function openEnds(rows: readonly ItemRow[], { findings, isComplete, to, now }: ReviewMaterial): string[] {
  const open = rows.filter(({ isClosed }) => !isClosed).length;
  const undecided = findings.filter(({ state }) => state === 'open').length;
  const sentences: Array<[boolean, string]> = [
    [to > now, t('review.ends.early', 'The period is not over yet: what still comes in will not be in it.')],
    [open > 0, t('review.ends.items', '{{count}} of {{all}} items are not closed.', { count: open, all: rows.length })],
    [undecided > 0, t('review.ends.findings', 'Findings that are not decided: {{count}}.', { count: undecided })],
    [
      !Object.values(isComplete).every(Boolean),
      t('review.ends.sources', 'Not all could be read; the report says what is missing.'),
    ],
  ];
  return sentences.flatMap(([isSo, sentence]) => (isSo ? [sentence] : []));
}
