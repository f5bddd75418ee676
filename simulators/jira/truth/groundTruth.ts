import type { JsonRecord } from '../../http/record.ts';
import type { JiraSite } from '../site/JiraSite.ts';
import type { Ticket } from '../site/Ticket.ts';
import { slaOf } from '../sla/slaFields.ts';
import { currentFigures, slaState } from '../sla/slaState.ts';
import type { SlaValue } from '../sla/SlaValue.ts';

function iso(instant: number | null | undefined): string | null {
  return instant === null || instant === undefined ? null : new Date(instant).toISOString();
}

function slaTruth(value: SlaValue, now: number): JsonRecord | null {
  if (value === null) {
    return null;
  }
  if (value.kind === 'error') {
    return { state: 'error', errorMessage: value.message };
  }
  const figures = currentFigures(value, now);
  return {
    state: slaState(value, now),
    paused: figures?.paused ?? false,
    due: iso(figures?.breachTime),
    goalMs: value.goal,
    remainingMs: figures?.remaining ?? null,
    completed: value.cycles.length > 0 && value.cycles.every(({ stop }) => stop !== undefined && stop <= now),
  };
}

/** A ticket as it truly is: names and ISO instants, all comments, SLAs at the site's time. */
export function truthOf(ticket: Ticket, site: JiraSite): JsonRecord {
  const now = site.clock.now();
  const name = (account: string | null): string | null =>
    account === null ? null : (site.directory.byAccount(account)?.displayName ?? account);
  return {
    id: String(ticket.id),
    key: ticket.key,
    previousKeys: ticket.previousKeys,
    project: ticket.project,
    summary: ticket.summary,
    description: ticket.description,
    type: ticket.type,
    status: ticket.status,
    statusCategory: site.vocabulary.categoryOf(ticket.status),
    priority: ticket.priority,
    resolution: ticket.resolution,
    assignee: name(ticket.assignee),
    reporter: name(ticket.reporter),
    team: ticket.team,
    service: ticket.service,
    major: ticket.major,
    labels: ticket.labels,
    components: ticket.components,
    created: iso(ticket.created),
    updated: iso(ticket.updated),
    resolved: iso(ticket.resolved),
    due: ticket.due,
    plannedStart: iso(ticket.plannedStart),
    plannedEnd: iso(ticket.plannedEnd),
    cause: ticket.cause,
    resolutionNotes: ticket.resolutionNotes,
    channel: ticket.channel,
    comments: ticket.comments.map(({ author, at, body, internal }) => ({
      author: name(author),
      at: iso(at),
      body,
      internal,
    })),
    sla: Object.fromEntries(site.slaFields.map((field) => [field.name, slaTruth(slaOf(ticket, field), now)])),
  };
}

/** All tickets of a site, in the order of their ids. */
export function groundTruth(site: JiraSite): JsonRecord[] {
  return [...site.store.all()].toSorted((one, other) => one.id - other.id).map((ticket) => truthOf(ticket, site));
}
