import { stamp } from '../../time/stamp.ts';
import type { JiraCall } from '../JiraCall.ts';
import type { Change, Ticket } from '../site/Ticket.ts';
import { renderAccount } from './renderAccount.ts';

/** One entry of a ticket's history: what one person changed at one instant. */
export interface HistoryEntry {
  id: number;
  at: number;
  author: string;
  changes: Change[];
}

/** The history of a ticket, the oldest entry first. */
export function historyOf(ticket: Ticket): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const change of ticket.changes) {
    const last = entries.at(-1);
    if (last !== undefined && last.at === change.at && last.author === change.author) {
      last.changes.push(change);
    } else {
      entries.push({ id: ticket.id * 100 + entries.length, at: change.at, author: change.author, changes: [change] });
    }
  }
  return entries;
}

function renderChange(change: Change, call: JiraCall): object {
  return {
    field: change.field,
    fieldtype: 'jira',
    ...(call.site.traits.history.fieldIds ? { fieldId: change.field } : {}),
    from: change.from,
    fromString: change.fromText,
    to: change.to,
    toString: change.toText,
  };
}

/**
 * A history entry. Its time is ISO 8601 at a ticket, but a number in the bulk interface: milliseconds, or
 * seconds with the fault `changelog-seconds`.
 */
export function renderHistory(entry: HistoryEntry, call: JiraCall, form: 'text' | 'number'): object {
  const number = call.site.has('changelog-seconds') ? Math.floor(entry.at / 1000) : entry.at;
  return {
    id: String(entry.id),
    author: renderAccount(entry.author, call),
    created: form === 'text' ? stamp(call.zone, entry.at) : number,
    items: entry.changes.map((change) => renderChange(change, call)),
  };
}
