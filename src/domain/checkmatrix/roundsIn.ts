import type { Matrix, MatrixLine } from './buildMatrix';
import type { RoundRow } from './RoundRow';

/** All rounds of a line. */
export const roundsInLine = ({ cells }: MatrixLine): RoundRow[] => [...cells.values()].flatMap(({ rounds }) => rounds);

/** All rounds of a column. */
export const roundsInColumn = ({ lines }: Matrix, column: string): RoundRow[] =>
  lines.flatMap(({ cells }) => cells.get(column)?.rounds ?? []);
