import { stamp } from '../../time/stamp.ts';
import type { JiraCall } from '../JiraCall.ts';
import { renderSla } from '../sla/renderSla.ts';
import { type SlaField, slaOf } from '../sla/slaFields.ts';
import { type DetailField, detailFields } from '../site/detailFields.ts';
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
import { renderAccount } from './renderAccount.ts';

type FieldValue = (ticket: Ticket, call: JiraCall) => unknown;

function named<Item>(
  item: Item | undefined,
  render: (item: Item, call: JiraCall) => object,
  call: JiraCall
): object | null {
  return item === undefined ? null : render(item, call);
}

function slaValue(field: SlaField, ticket: Ticket, call: JiraCall): object | null {
  const broken: SlaValue = { kind: 'error', message: 'SLA data is being recalculated. Try again later.' };
  const value = call.site.has('sla-error') ? broken : slaOf(ticket, field);
  return renderSla(ticket.id, field, value, { now: call.now, zone: call.zone, siteUrl: call.site.url });
}

/** The id of a choice: the same text has the same one everywhere. */
function optionId(text: string): string {
  return String([...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 90_000, 10_000));
}

function detailValue(field: DetailField): FieldValue {
  return (ticket, call) => {
    if (field.kind === 'datetime') {
      const instant = field.value(ticket);
      return instant === null ? null : stamp(call.zone, instant);
    }
    if (field.kind === 'textarea') {
      const written = field.value(ticket);
      return written === null ? null : renderRichText(written, call);
    }
    const value = field.value(ticket);
    const id = optionId(value ?? '');
    return value === null ? null : { self: `${call.self}/customFieldOption/${id}`, value, id };
  };
}

function organisations(ticket: Ticket, call: JiraCall): object[] {
  const organisation = call.site.project(ticket.project)?.organisation;
  return organisation === undefined ? [] : [organisation];
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
  ...Object.fromEntries(detailFields.map((field) => [field.id, detailValue(field)])),
};

/** The values of some fields of a ticket, by id; ids that do not exist are left out. */
export function renderFields(ticket: Ticket, ids: Iterable<string>, call: JiraCall): Record<string, unknown> {
  const rendered: Record<string, unknown> = {};
  for (const id of ids) {
    const value = values[id];
    const sla = call.site.slaFields.find((field) => field.id === id);
    if (value !== undefined) {
      rendered[id] = value(ticket, call);
    } else if (sla !== undefined) {
      rendered[id] = slaValue(sla, ticket, call);
    }
  }
  return rendered;
}
