import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { memo, useRef } from 'react';
import type { Matrix, MatrixLine } from '../../domain/checkmatrix/buildMatrix';
import {
  dailyFigures,
  lineFigures,
  onTimePercent,
  type FigureTable,
  type Figures,
} from '../../domain/checkmatrix/Figures';
import { renderCell, type CellParts } from './renderCell';
import type { CellLinks } from './cellLinks';
import { getMatrixStyles } from './matrixStyles';
import { percentText } from './percentText';
import { useCellKeys } from './useCellKeys';

interface Props {
  matrix: Matrix;
  tables: readonly FigureTable[];
  links: CellLinks;
  /** YYYY-MM-DD. */
  today: string;
  /** What a cell shows beside its glyph. */
  shown: CellParts;
}

const dayIn = (day: string, format: string) => dateTimeFormat(`${day}T12:00:00Z`, { timeZone: 'utc', format });

/** Customers, checklists or slots by day. Plain elements and one listener, since there may be thousands of cells. */
export const MatrixTable = memo(function MatrixTable({ matrix, tables, links, today, shown }: Props) {
  const styles = useStyles2(getMatrixStyles);
  const table = useRef<HTMLTableElement>(null);
  const keys = useCellKeys(table);
  const figures = matrix.lines.map((line) => lineFigures(tables, line));
  const hasFigures = figures.some((one) => one !== undefined);
  const days = dailyFigures(tables);
  const entry = firstLink(matrix, links);
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
          <DayHeads days={matrix.days} today={today} />
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
            <LineHead line={line} isFirst={matrix.lines[row - 1]?.customer.id !== line.customer.id} />
            {matrix.days.map((day, column) =>
              renderCell({
                line,
                day,
                dayWord: dayIn(day, 'ddd D MMM YYYY'),
                row,
                column,
                links,
                entry,
                shown,
                styles,
              })
            )}
            {hasFigures && <FigureCell figures={figures[row]} />}
          </tr>
        ))}
      </tbody>
      {days.size > 0 && (
        <tfoot>
          <tr>
            <th scope="row" className={styles.lineHead}>
              {t('matrix.on-time-foot', 'On time, all')}
            </th>
            {matrix.days.map((day) => (
              <DayFigure key={day} figures={days.get(day)} />
            ))}
            {hasFigures && <td />}
          </tr>
        </tfoot>
      )}
    </table>
  );
});

/** Where Tab enters the table: its first cell that leads somewhere. */
function firstLink({ days, lines }: Matrix, links: CellLinks): string {
  for (const [row, { cells }] of lines.entries()) {
    const column = days.findIndex((day) => {
      const cell = cells.get(day);
      return cell !== undefined && links.ofCell(cell) !== undefined;
    });
    if (column >= 0) {
      return `${row} ${column}`;
    }
  }
  return '';
}

function DayHeads({ days, today }: { days: readonly string[]; today: string }) {
  const styles = useStyles2(getMatrixStyles);
  return days.map((day, index) => (
    <th
      key={day}
      scope="col"
      abbr={dayIn(day, 'dddd D MMMM')}
      title={dayIn(day, 'dddd D MMMM YYYY')}
      aria-current={day === today ? 'date' : undefined}
      className={day === today ? styles.todayHead : styles.dayHead}
    >
      {day === today ? t('matrix.today', 'today') : dayIn(day, 'dd')}
      <br />
      {index === 0 || day.endsWith('-01') ? dayIn(day, 'D MMM') : dayIn(day, 'D')}
    </th>
  ));
}

function LineHead({
  line: { customer, checklist, slot, isOnlySlot },
  isFirst,
}: {
  line: MatrixLine;
  isFirst: boolean;
}) {
  const styles = useStyles2(getMatrixStyles);
  const rest = [checklist?.title ?? '', isOnlySlot ? '' : (slot?.title ?? '')]
    .filter((word) => word !== '')
    .join(' · ');
  return (
    <th scope="row" className={styles.lineHead} title={[customer.name, rest].filter((word) => word !== '').join(' · ')}>
      <span className={isFirst ? styles.customer : 'sr-only'}>{customer.name}</span> {rest}
    </th>
  );
}

function FigureCell({ figures }: { figures: Figures | undefined }) {
  const styles = useStyles2(getMatrixStyles);
  return (
    <td className={styles.figure}>
      {figures && (
        <>
          {percentText(onTimePercent(figures))}{' '}
          <span className={styles.quiet}>{t('matrix.n', 'n {{n}}', { n: figures.n })}</span>
        </>
      )}
    </td>
  );
}

function DayFigure({ figures }: { figures: Figures | undefined }) {
  const styles = useStyles2(getMatrixStyles);
  const percent = figures && onTimePercent(figures);
  if (figures === undefined || percent === undefined) {
    return <td className={styles.strip} />;
  }
  const word = t('matrix.day-figure', 'On time {{percent}} of {{n}}', {
    percent: percentText(percent),
    n: figures.n,
    interpolation: { escapeValue: false },
  });
  return (
    <td className={styles.strip} title={word}>
      <span className="sr-only">{word}</span>
      <span className={styles.bar} aria-hidden="true" style={{ height: `${Math.max(percent, 4)}%` }} />
      <span aria-hidden="true">{Math.floor(percent)}</span>
    </td>
  );
}
