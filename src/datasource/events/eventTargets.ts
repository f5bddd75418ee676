import { OPEN_STATES } from '../../domain/vocabulary/ticketStates';
import type { RoundsQuery } from '../RoundsQuery';
import { readEventsQuery, USUAL_PRIORITIES } from './EventsQuery';

/** More regions than these on one graph tell nothing. */
const MOST = 1000;

/**
 * The queries whose answers become events. Incidents are those that are open, and those that were resolved since the time
 * range began: together all that were open at some moment of it.
 */
export function eventTargets(saved: RoundsQuery): RoundsQuery[] {
  const { of, customers, filters } = readEventsQuery(saved.query);
  const { refId, datasource } = saved;
  const common = { datasource, schema: 1 };
  if (of === 'changes') {
    return [{ ...common, refId, queryType: 'changes', query: { customers, filters, limit: MOST } }];
  }
  const priorities = filters?.priorities ?? [...USUAL_PRIORITIES];
  const incidents = (part: string, states: readonly string[], rest: Record<string, unknown>): RoundsQuery => ({
    ...common,
    refId: `${refId}-${part}`,
    queryType: 'tickets',
    query: {
      customers,
      filters: { ...filters, priorities, types: ['incident'], states },
      limit: MOST,
      columns: ['resolved'],
      ...rest,
    },
  });
  return [
    incidents('open', OPEN_STATES, { sort: { by: 'created', order: 'desc' } }),
    incidents('done', ['resolved', 'closed'], { timeField: 'resolved', sort: { by: 'updated', order: 'desc' } }),
  ];
}
