import { isTextList, type JsonRecord } from '../http/record.ts';
import { BadMember } from './BadMember.ts';

/** A text; null when it is missing, null or empty. Throws BadMember. */
export function optionalText(record: JsonRecord, name: string): string | null {
  const value = record[name] ?? null;
  if (value !== null && typeof value !== 'string') {
    throw new BadMember(`"${name}" must be a text.`);
  }
  return value === '' ? null : value;
}

/** A text that is not empty. Throws BadMember. */
export function requiredText(record: JsonRecord, name: string): string {
  const value = optionalText(record, name);
  if (value === null || value.trim() === '') {
    throw new BadMember(`"${name}" is missing.`);
  }
  return value;
}

/** One of some words, or the default when it is missing. Throws BadMember that lists them. */
export function word<Word extends string>(
  record: JsonRecord,
  name: string,
  words: readonly Word[],
  standard: Word
): Word {
  const value = record[name] ?? standard;
  const found = words.find((known) => known === value);
  if (found === undefined) {
    throw new BadMember(`"${name}" must be one of ${words.join(', ')}.`);
  }
  return found;
}

/** A whole number in a range; null when it is missing. Throws BadMember. */
export function optionalWhole(record: JsonRecord, name: string, low: number, high: number): number | null {
  const value = record[name] ?? null;
  if (value === null) {
    return null;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < low || value > high) {
    throw new BadMember(`"${name}" must be a whole number from ${low} to ${high}.`);
  }
  return value;
}

/** True or false; false when it is missing. Throws BadMember. */
export function optionalFlag(record: JsonRecord, name: string): boolean {
  const value = record[name] ?? false;
  if (typeof value !== 'boolean') {
    throw new BadMember(`"${name}" must be true or false.`);
  }
  return value;
}

const isoInstant = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether a day exists; the machine's own parser takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

/** An instant with its zone as epoch milliseconds, cut to the second; null when it is missing. Throws BadMember. */
export function optionalInstant(record: JsonRecord, name: string): number | null {
  const value = record[name] ?? null;
  if (value === null) {
    return null;
  }
  const day = typeof value === 'string' ? isoInstant.exec(value)?.[1] : undefined;
  const read = typeof value === 'string' && day !== undefined && isDay(day) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(read)) {
    throw new BadMember(`"${name}" must be an instant with its zone such as "2026-11-01T08:00:00Z".`);
  }
  return Math.floor(read / 1000) * 1000;
}

/** Labels, each once; none when they are missing. Throws BadMember for one with a space or a comma. */
export function optionalLabels(record: JsonRecord, name: string): string[] {
  const value = record[name] ?? [];
  if (!isTextList(value) || value.some((label) => label === '' || /[\s,]/.test(label))) {
    throw new BadMember(`"${name}" must be a list of texts without spaces and commas.`);
  }
  return [...new Set(value)];
}
