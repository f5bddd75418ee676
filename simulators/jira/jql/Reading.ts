import type { JiraSite } from '../site/JiraSite.ts';
import type { Person } from '../site/people.ts';
import type { Ticket } from '../site/Ticket.ts';

/** Whether a ticket matches. */
export type Predicate = (ticket: Ticket) => boolean;

/** In whose eyes and when a query is read. */
export interface Reading {
  site: JiraSite;
  /** Absent for anonymous readers. */
  caller: Person | undefined;
  zone: string;
  /** Epoch milliseconds. */
  now: number;
  /** Ids of saved filters that are being read, against rings. */
  within: readonly string[];
}

/** Reads a query for somebody now. */
export function readingOf(site: JiraSite, caller: Person | undefined): Reading {
  return { site, caller, zone: caller?.zone ?? 'UTC', now: site.clock.now(), within: [] };
}
