import type { Ticket } from '../site/Ticket.ts';
import { compileClause } from './compile/compileClause.ts';
import { JqlError } from './JqlError.ts';
import { parseJql } from './parse/parseJql.ts';
import { projectsOf } from './projectsOf.ts';
import type { Reading } from './Reading.ts';
import { sortHits } from './compile/sortHits.ts';

/** A search: who asks what, and whether the hits must be in order. */
export interface SearchRequest {
  jql: string;
  reading: Reading;
  /** Ids of tickets that must be seen as they are now. */
  reconciled: ReadonlySet<number>;
  sorted: boolean;
}

const none: Ticket[] = [];

/**
 * Finds the tickets that a query matches and its reader may browse; the newest first when it has no order.
 * Throws JqlError for a bad query and for one without any restriction.
 */
export function search({ jql, reading, reconciled, sorted }: SearchRequest): Ticket[] {
  const { where, orderBy } = parseJql(jql);
  if (where === undefined && reading.site.traits.boundedOnly) {
    throw new JqlError('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  const matches = compileClause(where, reading);
  sortHits(none, orderBy, reading);
  const bounds = projectsOf(where);
  const projects = reading.site
    .browsable(reading.caller)
    .filter(
      ({ key, name, id }) => bounds === undefined || [key, name, id].some((text) => bounds.has(text.toLowerCase()))
    )
    .map(({ key }) => key);
  const hits: Ticket[] = [];
  for (const ticket of reading.site.store.searchable(projects, reading.now, reconciled)) {
    if (matches(ticket)) {
      hits.push(ticket);
    }
  }
  return sorted ? sortHits(hits, orderBy, reading) : hits;
}
