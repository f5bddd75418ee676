import { stamp } from '../../time/stamp.ts';
import type { JiraCall } from '../JiraCall.ts';
import type { RichText, Ticket, TicketComment } from '../site/Ticket.ts';
import { plainText } from '../text/plainText.ts';
import { toDocument } from '../text/toDocument.ts';
import { renderAccount } from './renderAccount.ts';

/** A rich text as the called version of the interface shows it: a text in v2, a document in v3. */
export function renderRichText(rich: RichText, call: JiraCall): object | string {
  return call.version === 2 ? plainText(rich) : toDocument(rich);
}

/** A comment; internal ones are marked as the service desk marks them. */
export function renderComment(ticket: Ticket, comment: TicketComment, call: JiraCall): object {
  const author = renderAccount(comment.author, call);
  const at = stamp(call.zone, comment.at);
  return {
    self: `${call.self}/issue/${ticket.id}/comment/${comment.id}`,
    id: String(comment.id),
    author,
    body: renderRichText(comment.body, call),
    updateAuthor: author,
    created: at,
    updated: at,
    ...call.flavour.commentMembers(comment),
    ...((call.query.get('expand') ?? '').includes('properties')
      ? { properties: comment.internal ? [{ key: 'sd.public.comment', value: { internal: true } }] : [] }
      : {}),
  };
}
