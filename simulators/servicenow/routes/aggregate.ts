import type { JsonRecord } from '../../http/record.ts';
import type { Row } from '../instance/Row.ts';
import { spanText, readUtc } from '../instance/utc.ts';
import { compareValues } from '../query/compareValues.ts';
import { type Path, valueAt } from '../query/Path.ts';
import { comparisonOf } from '../schema/Column.ts';
import type { Session } from '../Session.ts';

/** What is computed of a field. */
export const functions = ['avg', 'min', 'max', 'sum'] as const;
export type AggregateFunction = (typeof functions)[number];

/** What a call of the Aggregate API wants computed. */
export interface Wanted {
  count: boolean;
  fields: ReadonlyArray<{ what: AggregateFunction; path: Path }>;
}

function arithmetic(what: 'avg' | 'sum', path: Path, values: readonly string[]): string {
  const isSpan = path.column.type === 'glide_duration';
  const numbers = values.map((value) => (isSpan ? (readUtc(value) ?? 0) : Number(value)));
  const sum = numbers.reduce((total, number) => total + number, 0);
  const result = what === 'sum' ? sum : sum / numbers.length;
  if (isSpan) {
    return spanText(result);
  }
  return what === 'avg' ? result.toFixed(4) : String(result);
}

/** A figure over values that are not empty; empty over nothing, and where the field cannot be added up. */
function compute(what: AggregateFunction, path: Path, values: readonly string[]): string {
  const [first, ...others] = values;
  if (first === undefined) {
    return '';
  }
  const comparison = comparisonOf(path.column);
  if (what === 'avg' || what === 'sum') {
    const adds = comparison === 'number' || path.column.type === 'glide_duration';
    return adds ? arithmetic(what, path, values) : '';
  }
  return others.reduce((best, value) => {
    const order = compareValues(comparison, value, best);
    return (what === 'min' && order < 0) || (what === 'max' && order > 0) ? value : best;
  }, first);
}

/** The figures of some records, all of them texts. */
export function statsOf(rows: readonly Row[], { count, fields }: Wanted, session: Session): JsonRecord {
  const stats: Record<string, unknown> = count ? { count: String(rows.length) } : {};
  for (const what of functions) {
    const wanted = fields.filter((field) => field.what === what);
    if (wanted.length > 0) {
      stats[what] = Object.fromEntries(
        wanted.map(({ path }) => {
          const values = rows.map((row) => valueAt(session.instance, row, path)).filter((value) => value !== '');
          return [path.text, compute(what, path, values)];
        })
      );
    }
  }
  return stats;
}

/** A figure by its function and field; `count` needs none. Undefined when it was not computed. */
export function figureAt(stats: JsonRecord, what: string, field: string): number | undefined {
  const group = stats[what];
  const value = typeof group === 'object' && group !== null ? new Map(Object.entries(group)).get(field) : group;
  return value === undefined || value === '' ? undefined : Number(value);
}
