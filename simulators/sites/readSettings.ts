import { isTextList, type JsonRecord } from '../http/record.ts';
import { BadSetting } from './SimulatedSite.ts';

/** Refuses members that nobody knows, so that a misspelt one is not silently without effect. */
export function onlyMembers(record: JsonRecord, known: readonly string[], what: string): void {
  const unknown = Object.keys(record).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new BadSetting(`Unknown member "${unknown.join('", "')}" of ${what}. Known: ${known.join(', ')}.`);
  }
}

/** A whole number in a range; undefined when the member is missing. */
export function wholeNumber(record: JsonRecord, name: string, low: number, high: number): number | undefined {
  const value = record[name];
  if (value === undefined) {
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high) {
    throw new BadSetting(`"${name}" must be a whole number from ${low} to ${high}.`);
  }
  return value;
}

/** An instant in ISO 8601 as epoch milliseconds; undefined when the member is missing. */
export function instant(record: JsonRecord, name: string): number | undefined {
  const value = record[name];
  if (value === undefined) {
    return undefined;
  }
  const read = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(read)) {
    throw new BadSetting(`"${name}" must be an instant such as "2026-11-02T09:30:00Z".`);
  }
  return read;
}

/** A list of texts; undefined when the member is missing. */
export function textList(record: JsonRecord, name: string): string[] | undefined {
  const value = record[name];
  if (value === undefined) {
    return undefined;
  }
  if (!isTextList(value)) {
    throw new BadSetting(`"${name}" must be a list of texts.`);
  }
  return value;
}

/** A text; undefined when the member is missing. */
export function text(record: JsonRecord, name: string): string | undefined {
  const value = record[name];
  if (value !== undefined && typeof value !== 'string') {
    throw new BadSetting(`"${name}" must be a text.`);
  }
  return value;
}

/** true or false; undefined when the member is missing. */
export function flag(record: JsonRecord, name: string): boolean | undefined {
  const value = record[name];
  if (value !== undefined && typeof value !== 'boolean') {
    throw new BadSetting(`"${name}" must be true or false.`);
  }
  return value;
}
