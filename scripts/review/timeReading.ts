import { orderOf, type DateOrder, type TimeReading } from './readInstant.ts';
import type { Remarks } from './Remarks.ts';
import { pickAll, type Row } from './Row.ts';

/** What was said about the times in files. */
export interface StatedTimes {
  /** Of times in tables that name none. */
  zone: string;
  /** Undefined to let the file tell. */
  order: DateOrder | undefined;
}

/**
 * How the times of a file are read, by the columns that hold some. A time of an API's answer without a zone is UTC, one
 * of an export is of whoever made it.
 */
export function timeReading(
  rows: readonly Row[],
  columns: readonly string[],
  { zone, order }: StatedTimes,
  file: string,
  remarks: Remarks
): TimeReading {
  const told = orderOf(rows.flatMap((row) => pickAll(row, columns)));
  if (told === undefined && order === undefined) {
    remarks.note(file, 'Dates such as 03/04/2026 were read as day/month; --dates mdy reads them the other way round.');
  }
  return { order: order ?? told ?? 'dmy', zone: rows[0]?.isTable === true ? zone : 'UTC' };
}
