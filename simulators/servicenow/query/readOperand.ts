import { type Column, comparisonOf } from '../schema/Column.ts';
import { readUtc } from '../instance/utc.ts';
import type { Session } from '../Session.ts';
import { runScript } from './runScript.ts';

function readTime(text: string, column: Column): string | undefined {
  if (readUtc(text) === undefined) {
    return undefined;
  }
  return column.type === 'glide_date' || text.length > 10 ? text : `${text} 00:00:00`;
}

/**
 * What a field is compared with: the value of a script, or the text itself. Instants are taken as stored (UTC).
 * Undefined when it is none that the field could have.
 */
export function readOperand(text: string, column: Column, session: Session): string | undefined {
  const value = text.startsWith('javascript:') ? runScript(text.slice('javascript:'.length), session) : text;
  if (value === undefined || value === '') {
    return value;
  }
  switch (comparisonOf(column)) {
    case 'time':
      return readTime(value, column);
    case 'number':
      return Number.isNaN(Number(value)) ? undefined : value;
    case 'boolean':
      return value === '1' ? 'true' : value === '0' ? 'false' : value;
    default:
      return value;
  }
}
