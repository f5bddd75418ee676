import { ENTRY_LIMITS } from './PlaybookEntry';

/** Whether a value is an object with members, so neither null nor a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of whatever it is; undefined where there is none. Never one of the prototype. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined;
}

/** The value if it is a list; an empty one otherwise. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value if it is a text, cut to a length and without what is no character; '' otherwise. */
export function textOf(value: unknown, max: number): string {
  return typeof value === 'string' ? wellFormed(value.slice(0, max)) : '';
}

/** As textOf, in one line and without space around it. */
export const wordOf = (value: unknown, max: number = ENTRY_LIMITS.word): string =>
  textOf(value, max).replaceAll(/\s+/g, ' ').trim();

/** Cutting can part a pair of surrogates, and others' JSON may hold half of one. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
