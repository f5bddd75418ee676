import { writtenTicketSchema, type WrittenTicket } from '../../domain/writing/WrittenTicket';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

interface Comment {
  customer: string;
  connection: string;
  /** The ticket's key, such as ACM-42. */
  key: string;
  text: string;
}

/** Adds an internal note to a ticket. The same `requestId` says that it is the same note once more. */
export function commentTicket(uid: string, comment: Comment, requestId: string): Promise<WrittenTicket> {
  const url = resourceUrl(uid, 'tickets', 'comment');
  return request({ url, method: 'POST', body: { ...comment, request: requestId }, answer: writtenTicketSchema });
}
