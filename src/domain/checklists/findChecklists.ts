import { wordSearch } from '../wordSearch';
import type { KnownChecklist } from './KnownChecklist';

function textOf({ id, title, about, customer, definition }: KnownChecklist): string {
  const checks = definition?.checklist.checks?.map((check) => check.title) ?? [];
  return [id, title, about, customer.name, ...checks].join(' ');
}

/** The checklists that hold every word, in title, customer, purpose, id or the titles of their checks, whatever their case. */
export const findChecklists = (checklists: readonly KnownChecklist[], words: string): KnownChecklist[] =>
  wordSearch(checklists, textOf)(words);
