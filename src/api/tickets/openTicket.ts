import type { TicketDraft } from '../../domain/writing/TicketDraft';
import { openedTicketSchema, type OpenedTicket } from '../../domain/writing/WrittenTicket';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** Finds or opens the ticket of a draft. The same `requestId` says that it is the same wish once more. */
export function openTicket(uid: string, draft: TicketDraft, requestId: string): Promise<OpenedTicket> {
  const url = resourceUrl(uid, 'tickets', 'open');
  return request({ url, method: 'POST', body: { ...draft, request: requestId }, answer: openedTicketSchema });
}
