import type { NormalisedTicket } from '../../import/NormalisedTicket.ts';
import { ensureCompany, groupId, personId, serviceId } from '../instance/directory.ts';
import type { Instance } from '../instance/Instance.ts';
import { StoredRow } from '../instance/Row.ts';
import { sysId } from '../instance/sysId.ts';
import { utcText } from '../instance/utc.ts';
import { factorsOf } from '../schema/priorityMatrix.ts';
import { schema } from '../schema/Schema.ts';
import { fieldsOf } from '../schema/states.ts';
import { ticketTables } from '../schema/ticketTables.ts';
import { placeSla } from './placeSla.ts';

const text = (instant: number | null): string => (instant === null ? '' : utcText(instant));

/** Whether there is such a field; importers set what the table has. */
function has(table: string, element: string): boolean {
  return schema.columnsOf(table).has(element);
}

function standingFields(table: string, ticket: NormalisedTicket): Record<string, string> {
  const fields = fieldsOf(table, ticket);
  const copies = ['incident_state', 'problem_state'].filter((element) => has(table, element));
  return {
    ...fields,
    ...Object.fromEntries(copies.map((element) => [element, fields.state])),
    active: String(ticket.state !== 'closed'),
  };
}

function people(instance: Instance, table: string, ticket: NormalisedTicket): Record<string, string> {
  const reporter = personId(instance, ticket.reporter);
  const fields = ['opened_by', 'caller_id', 'requested_for', 'requested_by'].filter((element) => has(table, element));
  return {
    assigned_to: personId(instance, ticket.assignee),
    ...Object.fromEntries(fields.map((element) => [element, reporter])),
  };
}

function times(table: string, ticket: NormalisedTicket): Record<string, string> {
  const begun = ticket.history.find(({ state }) => state !== 'open');
  return {
    opened_at: text(ticket.created),
    sys_created_on: text(ticket.created),
    sys_updated_on: text(ticket.updated),
    work_start: text(begun?.at ?? null),
    work_end: text(ticket.resolved),
    ...(has(table, 'resolved_at') ? { resolved_at: text(ticket.resolved) } : {}),
    closed_at: text(ticket.closed),
    start_date: text(ticket.plannedStart),
    end_date: text(ticket.plannedEnd),
  };
}

/** What is said about the ticket itself. */
function contents(instance: Instance, ticket: NormalisedTicket): Record<string, string> {
  return {
    number: ticket.key,
    short_description: ticket.title,
    description: ticket.description ?? '',
    priority: String(ticket.priority),
    ...factorsOf(ticket.priority),
    company: ensureCompany(instance, ticket.customer),
    assignment_group: groupId(instance, ticket.team),
    business_service: serviceId(instance, ticket.service),
    sys_tags: ticket.labels.join(','),
    reopen_count: String(ticket.reopened),
    major_incident_state: ticket.major ? 'accepted' : '',
    cause: ticket.cause ?? '',
    close_code: ticket.resolutionCode ?? '',
    close_notes: ticket.resolution ?? '',
    contact_type: ticket.channel ?? '',
    correlation_id: ticket.mark === null ? '' : `rounds:${ticket.mark}`,
    approval: 'not requested',
    sys_domain: 'global',
    sys_domain_path: '/',
    made_sla: 'true',
    sys_created_by: 'import',
    sys_updated_by: 'import',
    sys_mod_count: String(ticket.history.length - 1),
  };
}

/** sys_id of the record of an imported ticket. */
function importedId(key: string): string {
  return sysId(`ticket:${key}`);
}

/** Puts an imported ticket in, or in the place of the one with its key; docs/simulators.md says which field takes what. */
export function placeTicket(instance: Instance, ticket: NormalisedTicket): void {
  const id = importedId(ticket.key);
  const known = instance.store.find('task', id);
  if (known !== undefined) {
    instance.store.remove(known);
  }
  const table = ticketTables[ticket.type];
  instance.store.put(
    new StoredRow(id, table, {
      ...contents(instance, ticket),
      ...standingFields(table, ticket),
      ...people(instance, table, ticket),
      ...times(table, ticket),
    })
  );
  placeSla(instance, id, ticket.sla);
}
