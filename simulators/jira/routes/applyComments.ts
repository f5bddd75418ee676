import { type JsonRecord, recordAt } from '../../http/record.ts';
import { addComment } from '../acts/addComment.ts';
import type { Act } from '../acts/moveTo.ts';
import type { JiraCall } from '../JiraCall.ts';
import type { Ticket } from '../site/Ticket.ts';
import { readRichText } from './readRichText.ts';

/** Adds the comments of the `update` of a body: `{"comment": [{"add": {"body": …}}]}`. Throws Refusal. */
export function applyComments(ticket: Ticket, update: JsonRecord, call: JiraCall, act: Act): void {
  const { comment } = update;
  for (const operation of Array.isArray(comment) ? comment : []) {
    const text = readRichText(call, 'comment', recordAt(operation, 'add').body);
    addComment(ticket, call.site.directory, text, false, act);
  }
}
