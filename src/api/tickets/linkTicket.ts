import { writtenTicketSchema, type WrittenTicket } from '../../domain/writing/WrittenTicket';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

interface Link {
  customer: string;
  connection: string;
  /** The ticket's key, such as ACM-42. */
  key: string;
  /** From Grafana's root on. */
  link: string;
  linkTitle: string;
}

/** Ties a ticket to a page of Grafana; once more changes nothing. */
export function linkTicket(uid: string, body: Link): Promise<WrittenTicket> {
  return request({ url: resourceUrl(uid, 'tickets', 'link'), method: 'POST', body, answer: writtenTicketSchema });
}
