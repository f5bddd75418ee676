import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { memo, useRef } from 'react';
import type { Matrix, MatrixLine } from '../../domain/checkmatrix/buildMatrix';
import { dailyFigures, lineFigures, type FigureTable } from '../../domain/checkmatrix/Figures';
import { roundsInColumn, roundsInLine } from '../../domain/checkmatrix/roundsIn';
import type { CellLinks } from './cellLinks';
import { cellTexts, type CellParts } from './cellTexts';
import { columnWords } from './columnWords';
import { DayFigure } from './DayFigure';
import { LineFigure } from './LineFigure';
import { ColumnHeads, LineHead } from './MatrixHeads';
import { getMatrixStyles } from './matrixStyles';
import type { PercentFormat } from './percentFormat';
import { renderCell } from './renderCell';
import { useCellKeys } from './useCellKeys';

interface Props {
  matrix: Matrix;
  tables: readonly FigureTable[];
  links: CellLinks;
  /** YYYY-MM-DD. */
  today: string;
  percent: PercentFormat;
  /** What a cell shows beside its glyph. */
  shown: CellParts;
  isNarrow: boolean;
}

/** Customers, checklists or slots by day. Plain elements and one listener, since there may be thousands of cells. */
export const MatrixTable = memo(function MatrixTable(props: Props) {
  const { matrix, tables, links, today, percent, shown, isNarrow } = props;
  const styles = useStyles2(getMatrixStyles);
  const table = useRef<HTMLTableElement>(null);
  const keys = useCellKeys(table);
  const figures = matrix.lines.map((line) => lineFigures(tables, line));
  const hasFigures = figures.some((one) => one !== undefined);
  const days = matrix.by === 'day' ? dailyFigures(tables) : new Map<string, never>();
  const entry = firstLink(matrix, links);
  const words = columnWords(matrix);
  const textOf = cellTexts(shown);
  return (
    <table ref={table} className={styles.table} {...keys}>
      <caption className="sr-only">
        {t('matrix.caption', 'Rounds by day. In the cells the arrow keys lead from one to the next, Enter opens one.')}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            <span className="sr-only">{t('matrix.line', 'Round')}</span>
          </th>
          <ColumnHeads words={words} today={today} />
          {hasFigures && (
            <th scope="col" className={styles.figureHead}>
              {t('matrix.on-time-head', 'On time')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {matrix.lines.map((line, row) => (
          <tr key={line.key}>
            <LineHead
              line={line}
              isFirst={matrix.lines[row - 1]?.customer.id !== line.customer.id}
              isNarrow={isNarrow}
            />
            {words.map(({ column, whole }, index) =>
              renderCell({
                ...{ line, lineWord: lineWord(line), column, columnWord: whole },
                ...{ place: [row, index], links, entry, textOf, styles },
              })
            )}
            {hasFigures && (
              <LineFigure
                figures={figures[row]}
                href={links.ofLine(roundsInLine(line))}
                place={[row, words.length]}
                {...{ percent, isNarrow }}
              />
            )}
          </tr>
        ))}
      </tbody>
      {days.size > 0 && (
        <tfoot>
          <tr>
            <th scope="row" className={styles.lineHead}>
              {t('matrix.on-time-foot', 'On time, all')}
            </th>
            {matrix.columns.map((day, index) => (
              <DayFigure
                key={day}
                figures={days.get(day)}
                href={links.ofDay(roundsInColumn(matrix, day))}
                place={[matrix.lines.length, index]}
                percent={percent}
              />
            ))}
            {hasFigures && <td />}
          </tr>
        </tfoot>
      )}
    </table>
  );
});

/** Whose rounds a line holds, and which. */
const lineWord = ({ customer, checklist, slot }: MatrixLine): string =>
  [customer.name, checklist?.title, slot?.title].filter(Boolean).join(' · ');

/** Where Tab enters the table: its first cell that leads somewhere. */
function firstLink({ columns, lines }: Matrix, links: CellLinks): string {
  for (const [row, { cells }] of lines.entries()) {
    const column = columns.findIndex((one) => {
      const cell = cells.get(one);
      return cell !== undefined && links.ofCell(cell) !== undefined;
    });
    if (column >= 0) {
      return `${row} ${column}`;
    }
  }
  return '';
}
