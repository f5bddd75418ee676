import type { Customer } from './Customer.ts';
import type { PlannedTicket } from './Case.ts';

const iso = (at: number): string => new Date(at).toISOString();
/** As ServiceNow stores times: UTC, to the second. */
const utc = (at: number): string => iso(at).slice(0, 19).replace('T', ' ');

const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;
const types = { incident: 'Incident', request: 'Service Request', change: 'Change' } as const;
const channels = { customer: 'Phone', monitoring: 'Monitoring', team: undefined } as const;

const channelOf = ({ by }: PlannedTicket): string | undefined => (by === undefined ? undefined : channels[by]);

/** The ticket as the admin route of a simulated Jira takes it. */
function jiraWish(ticket: PlannedTicket): Record<string, unknown> {
  const { type = 'incident', priority = 3, planned, isCancelled = false } = ticket;
  return {
    key: ticket.key,
    type: types[type],
    summary: ticket.title,
    description: ticket.description,
    service: ticket.service,
    priority: priorities[priority - 1],
    status: isCancelled ? 'Canceled' : 'Closed',
    resolution: isCancelled ? 'Cancelled' : (ticket.resolutionCode ?? 'Done'),
    created: iso(ticket.created),
    updated: iso(ticket.resolved),
    resolved: iso(ticket.resolved),
    ...{ cause: ticket.cause ?? null, resolutionNotes: ticket.resolution ?? null, channel: channelOf(ticket) ?? null },
    ...(planned === undefined ? {} : { plannedStart: iso(planned.from), plannedEnd: iso(planned.to) }),
  };
}

/** The ticket as the admin route of a simulated ServiceNow takes it; incidents only. */
function serviceNowWish(ticket: PlannedTicket): Record<string, unknown> {
  const { priority = 3 } = ticket;
  const [created, resolved] = [utc(ticket.created), utc(ticket.resolved)];
  return {
    key: ticket.key,
    table: 'incident',
    company: 'Initech',
    values: {
      short_description: ticket.title,
      description: ticket.description,
      business_service: ticket.service,
      priority: String(priority),
      state: '7',
      active: 'false',
      ...{ opened_at: created, sys_created_on: created, resolved_at: resolved, closed_at: resolved },
      sys_updated_on: resolved,
      close_code: ticket.resolutionCode ?? '',
      close_notes: ticket.resolution ?? '',
      cause: ticket.cause ?? '',
      contact_type: (channelOf(ticket) ?? '').toLowerCase(),
    },
  };
}

/** What plants a ticket in its customer's simulated system, where it is found again by its key. */
export const ticketWish = (customer: Customer, ticket: PlannedTicket): Record<string, unknown> =>
  customer === 'initech' ? serviceNowWish(ticket) : jiraWish(ticket);
