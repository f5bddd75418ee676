import { dateTimeFormat } from '@grafana/data';
import type { Matrix } from '../../domain/checkmatrix/buildMatrix';

/** A day, YYYY-MM-DD, in a format of moment. */
const dayIn = (day: string, format: string) => dateTimeFormat(`${day}T12:00:00Z`, { timeZone: 'utc', format });

/** A column as people read it, in the head of the table and with each cell. */
export interface ColumnWords {
  column: string;
  /** Above the number, as the weekday; empty for a time of day. */
  above: string;
  below: string;
  /** For screen readers, and on hover. */
  whole: string;
}

/** The words of all columns, made once: in a large matrix each is said by every line. */
export function columnWords({ by, columns }: Matrix): ColumnWords[] {
  return columns.map((column, index) => {
    if (by === 'slot') {
      return { column, above: '', below: column, whole: column };
    }
    const namesMonth = index === 0 || column.endsWith('-01');
    return {
      column,
      above: dayIn(column, 'dd'),
      below: dayIn(column, namesMonth ? 'D MMM' : 'D'),
      whole: dayIn(column, 'ddd D MMM YYYY'),
    };
  });
}
