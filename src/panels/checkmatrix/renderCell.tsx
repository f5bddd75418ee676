import { cellCount } from '../../domain/checkmatrix/cellCount';
import type { MatrixCell, MatrixLine } from '../../domain/checkmatrix/buildMatrix';
import { checkSign } from '../../domain/vocabulary/checkStates';
import { checkStateWord } from '../../ui/words/checkStateWord';
import { cellWords } from './cellWords';
import type { CellLinks } from './cellLinks';
import type { MatrixStyles } from './matrixStyles';

/** What a cell shows beside its glyph. */
export interface CellParts {
  counts: boolean;
  /** Where there is room for it. */
  words: boolean;
}

interface Cell {
  line: MatrixLine;
  day: string;
  dayWord: string;
  row: number;
  column: number;
  links: CellLinks;
  /** Where Tab enters the table. */
  entry: string;
  shown: CellParts;
  styles: MatrixStyles;
}

/** The state's glyph and the number that matters in it. */
function contentOf(cell: MatrixCell, { counts, words }: CellParts): string {
  const { glyph } = checkSign(cell.state);
  return [glyph, words ? checkStateWord(cell.state) : '', counts ? cellCount(cell) : '']
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * One cell as elements. Not a component: of the thousands of a large matrix each would cost as much as what it draws.
 * `data-cell` is where the arrow keys find it.
 */
export function renderCell({ line, day, dayWord, row, column, links, entry, shown, styles }: Cell) {
  const cell = line.cells.get(day);
  if (cell === undefined) {
    return <td key={day} />;
  }
  const words = cellWords(line, dayWord, cell);
  const className = styles[checkSign(cell.state).tone];
  const href = links.ofCell(cell);
  const place = `${row} ${column}`;
  const content = contentOf(cell, shown);
  return (
    <td key={day} className={className} title={words}>
      {href === undefined ? (
        <>
          <span aria-hidden="true">{content}</span>
          <span className="sr-only">{words}</span>
        </>
      ) : (
        <a href={href} data-cell={place} tabIndex={place === entry ? 0 : -1} className={styles.link} aria-label={words}>
          {content}
        </a>
      )}
    </td>
  );
}
