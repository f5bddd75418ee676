import type { Ticket } from '../site/Ticket.ts';
import type { SlaValue } from './SlaValue.ts';

/** An SLA field: number of the custom field, name, and which value of a ticket it shows; absent: a further one. */
export interface SlaField {
  number: number;
  id: string;
  name: string;
  member?: 'firstResponse' | 'resolutionTime';
}

/** The SLA fields of a new site. */
export const slaFields: readonly SlaField[] = [
  { number: 10030, id: 'customfield_10030', name: 'Time to first response', member: 'firstResponse' },
  { number: 10031, id: 'customfield_10031', name: 'Time to resolution', member: 'resolutionTime' },
];

/** What an SLA field of a ticket holds. */
export function slaOf(ticket: Ticket, { id, member }: SlaField): SlaValue {
  return member === undefined ? (ticket.furtherSlas[id] ?? null) : ticket[member];
}
