import { stamp } from '../../time/stamp.ts';
import type { JiraCall } from '../JiraCall.ts';
import { renderSla } from '../sla/renderSla.ts';
import { type SlaField, slaFields } from '../sla/slaFields.ts';
import type { SlaValue } from '../sla/SlaValue.ts';
import type { Ticket } from '../site/Ticket.ts';
import { renderComment, renderRichText } from './renderComment.ts';
import {
  renderCategory,
  renderPriority,
  renderProject,
  renderResolution,
  renderStatus,
  renderType,
} from './renderNamed.ts';
import { renderAccount } from './renderPerson.ts';

type FieldValue = (ticket: Ticket, call: JiraCall) => unknown;

function named<Item>(
  item: Item | undefined,
  render: (item: Item, call: JiraCall) => object,
  call: JiraCall
): object | null {
  return item === undefined ? null : render(item, call);
}

function slaValue(field: SlaField): FieldValue {
  return (ticket, call) => {
    const broken: SlaValue = { kind: 'error', message: 'SLA data is being recalculated. Try again later.' };
    const value = call.site.has('sla-error') ? broken : ticket[field.member];
    return renderSla(ticket.id, field, value, { now: call.now, zone: call.zone, siteUrl: call.site.url });
  };
}

function organisations(ticket: Ticket, call: JiraCall): object[] {
  const company = call.site.project(ticket.project)?.company;
  return company === undefined
    ? []
    : [{ id: company === 'acme' ? '1' : '2', name: company === 'acme' ? 'ACME' : 'Globex' }];
}

const values: Record<string, FieldValue> = {
  statuscategorychangedate: (ticket, call) => stamp(call.zone, ticket.categoryChanged),
  issuetype: (ticket, call) => named(call.site.vocabulary.types.named(ticket.type), renderType, call),
  timespent: () => null,
  project: (ticket, call) => named(call.site.project(ticket.project), renderProject, call),
  fixVersions: () => [],
  statusCategory: (ticket, call) => renderCategory(call.site.vocabulary.categoryOf(ticket.status), call),
  resolution: (ticket, call) =>
    named(call.site.vocabulary.resolutions.named(ticket.resolution ?? ''), renderResolution, call),
  resolutiondate: (ticket, call) => (ticket.resolved === null ? null : stamp(call.zone, ticket.resolved)),
  watches: (ticket, call) => ({ self: `${call.self}/issue/${ticket.key}/watchers`, watchCount: 0, isWatching: false }),
  created: (ticket, call) => stamp(call.zone, ticket.created),
  priority: (ticket, call) => named(call.site.vocabulary.priorities.named(ticket.priority), renderPriority, call),
  labels: (ticket) => ticket.labels,
  issuelinks: () => [],
  assignee: (ticket, call) => renderAccount(ticket.assignee, call),
  updated: (ticket, call) => stamp(call.zone, ticket.updated),
  status: (ticket, call) => named(call.site.vocabulary.statuses.named(ticket.status), renderStatus, call),
  components: (ticket, call) =>
    ticket.components.map((name, index) => ({
      self: `${call.self}/component/${10_100 + index}`,
      id: String(10_100 + index),
      name,
    })),
  description: (ticket, call) => (ticket.description === null ? null : renderRichText(ticket.description, call)),
  summary: (ticket) => ticket.summary,
  creator: (ticket, call) => renderAccount(ticket.reporter, call),
  subtasks: () => [],
  reporter: (ticket, call) => renderAccount(ticket.reporter, call),
  duedate: (ticket) => ticket.due,
  attachment: () => [],
  comment: (ticket, call) => ({
    comments: ticket.comments.map((comment) => renderComment(ticket, comment, call)),
    self: `${call.self}/issue/${ticket.id}/comment`,
    maxResults: ticket.comments.length,
    total: ticket.comments.length,
    startAt: 0,
  }),
  customfield_10002: organisations,
  customfield_10010: () => null,
  customfield_10019: (ticket) => `0|i${ticket.id.toString(36).padStart(5, '0')}:`,
  customfield_10026: () => [],
  ...Object.fromEntries(slaFields.map((field) => [field.id, slaValue(field)])),
};

/** The values of some fields of a ticket, by id; ids that do not exist are left out. */
export function renderFields(ticket: Ticket, ids: Iterable<string>, call: JiraCall): Record<string, unknown> {
  const rendered: Record<string, unknown> = {};
  for (const id of ids) {
    const value = values[id];
    if (value !== undefined) {
      rendered[id] = value(ticket, call);
    }
  }
  return rendered;
}
