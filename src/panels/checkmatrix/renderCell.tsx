import type { MatrixCell, MatrixLine } from '../../domain/checkmatrix/buildMatrix';
import { checkSign } from '../../domain/vocabulary/checkStates';

import type { CellLinks } from './cellLinks';
import type { CellText } from './cellTexts';
import type { MatrixStyles } from './matrixStyles';

interface Cell {
  line: MatrixLine;
  column: string;
  /** The line as people read it. */
  lineWord: string;
  /** The column as people read it. */
  columnWord: string;
  /** Row and column in the table, for the arrow keys. */
  place: readonly [row: number, column: number];
  links: CellLinks;
  /** Where Tab enters the table. */
  entry: string;
  textOf: (cell: MatrixCell) => CellText;
  styles: MatrixStyles;
}

/**
 * One cell as elements. Not a component: of the thousands of a large matrix each would cost as much as what it draws.
 * `data-cell` is where the arrow keys find it.
 */
export function renderCell({ line, column, columnWord, place, links, entry, textOf, styles, lineWord }: Cell) {
  const cell = line.cells.get(column);
  if (cell === undefined) {
    return <td key={column} />;
  }
  const { content, said } = textOf(cell);
  const words = `${lineWord}, ${columnWord}: ${said}`;
  const className = styles[checkSign(cell.state).tone];
  const href = links.ofCell(cell);
  const at = place.join(' ');
  return (
    <td key={column} className={className} title={words}>
      {href === undefined ? (
        <>
          <span aria-hidden="true">{content}</span>
          <span className="sr-only">{words}</span>
        </>
      ) : (
        <a href={href} data-cell={at} tabIndex={at === entry ? 0 : -1} className={styles.link} aria-label={words}>
          {content}
        </a>
      )}
    </td>
  );
}
