import type { Ticket } from '../site/Ticket.ts';
import type { Act } from './moveTo.ts';

/** Notes the change of a field that has no rules of its own; nothing where it stays the same. */
export function noteChange(
  ticket: Ticket,
  field: string,
  before: { id: string | null; text: string | null },
  after: { id: string | null; text: string | null },
  act: Act
): void {
  if (before.id === after.id && before.text === after.text) {
    return;
  }
  ticket.changes.push({ ...act, field, from: before.id, to: after.id, fromText: before.text, toText: after.text });
  ticket.updated = act.at;
}
