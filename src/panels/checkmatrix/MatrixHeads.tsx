import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { MatrixLine } from '../../domain/checkmatrix/buildMatrix';
import type { ColumnWords } from './columnWords';
import { getMatrixStyles } from './matrixStyles';

interface ColumnProps {
  words: readonly ColumnWords[];
  /** YYYY-MM-DD. */
  today: string;
}

/** Days with today marked, or times of day. */
export function ColumnHeads({ words, today }: ColumnProps) {
  const styles = useStyles2(getMatrixStyles);
  return words.map(({ column, above, below, whole }) => (
    <th
      key={column}
      scope="col"
      abbr={whole}
      title={whole}
      aria-current={column === today ? 'date' : undefined}
      className={column === today ? styles.todayHead : styles.dayHead}
    >
      {column === today ? t('matrix.today', 'today') : above}
      {above !== '' && <br />}
      {below}
    </th>
  ));
}

interface LineProps {
  line: MatrixLine;
  /** Whether it is the customer's first line, which shows his name; the others only say it. */
  isFirst: boolean;
  isNarrow: boolean;
}

export function LineHead({ line: { customer, checklist, slot, isOnlySlot }, isFirst, isNarrow }: LineProps) {
  const styles = useStyles2(getMatrixStyles);
  const rest = [checklist?.title ?? '', isOnlySlot ? '' : (slot?.title ?? '')]
    .filter((word) => word !== '')
    .join(' · ');
  const whole = [customer.name, rest].filter((word) => word !== '').join(' · ');
  return (
    <th scope="row" className={isNarrow ? styles.narrowLineHead : styles.lineHead} title={whole}>
      <div className={isNarrow ? styles.twoLines : undefined}>
        <span className={isFirst ? styles.customer : 'sr-only'}>{customer.name}</span> {rest}
      </div>
    </th>
  );
}
