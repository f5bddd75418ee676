import type { KnownChecklist } from './KnownChecklist';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The checklists that hold every word, in title, customer, purpose, id or the titles of their checks, whatever their case. */
export function findChecklists(checklists: readonly KnownChecklist[], words: string): KnownChecklist[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return checklists.filter(({ id, title, about, customer, definition }) => {
    const checks = definition?.checklist.checks?.map((check) => check.title) ?? [];
    const text = plain([id, title, about, customer.name, ...checks].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}
