import { beginSlas } from '../sla/goals.ts';
import { emptyDetails } from './emptyDetails.ts';
import type { JiraSite } from './JiraSite.ts';
import type { Ticket } from './Ticket.ts';

/** An open ticket without a text, with the next id and key; it is not saved yet. */
export function newTicket(
  site: JiraSite,
  project: string,
  type: string,
  priority: string,
  created = site.clock.now()
): Ticket {
  return {
    id: site.store.nextId(),
    key: site.store.nextKey(project),
    project,
    previousKeys: [],
    summary: '',
    description: null,
    type,
    status: 'Open',
    priority,
    resolution: null,
    assignee: null,
    reporter: null,
    labels: [],
    components: [],
    created,
    updated: created,
    resolved: null,
    categoryChanged: created,
    due: null,
    comments: [],
    changes: [],
    remoteLinks: [],
    ...emptyDetails,
    ...beginSlas(type, priority, created),
  };
}
