import type { TicketDraft } from '../../domain/writing/TicketDraft';
import { ticketPreviewSchema, type TicketPreview } from '../../domain/writing/WrittenTicket';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** What opening a draft would send, without sending it, and the ticket that is open already about the same thing. */
export function previewTicket(uid: string, draft: TicketDraft, signal?: AbortSignal): Promise<TicketPreview> {
  const url = resourceUrl(uid, 'tickets', 'preview');
  return request({ url, method: 'POST', body: draft, answer: ticketPreviewSchema, signal });
}
