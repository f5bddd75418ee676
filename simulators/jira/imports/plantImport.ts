import type { NormalisedTicket } from '../../import/NormalisedTicket.ts';
import { hasEnded } from '../../import/readHistory.ts';
import { BadSetting } from '../../sites/SimulatedSite.ts';
import { moveTo } from '../acts/moveTo.ts';
import { emptyDetails } from '../site/emptyDetails.ts';
import type { JiraSite } from '../site/JiraSite.ts';
import type { Ticket } from '../site/Ticket.ts';
import { type SlaField, slaFields } from '../sla/slaFields.ts';
import type { SlaRecord } from '../sla/SlaValue.ts';
import { slaRecord } from './slaRecord.ts';
import { priorityNames, statusOf, typeNames } from './words.ts';

const atFirst = { state: 'open', pendingReason: null } as const;

/** Makes the project of a ticket. Throws BadSetting where demo tickets have the same one. */
function plantProject(site: JiraSite, { project: key, customer }: NormalisedTicket): void {
  const known = site.project(key);
  if (known === undefined) {
    const id = String(10_000 + site.projects.length);
    site.projects.push({
      id,
      key,
      name: customer,
      typeKey: 'service_desk',
      organisation: { id, name: customer },
      components: [],
    });
  } else if (known.name !== customer) {
    throw new BadSetting(`The import has tickets of the project "${key}", which has demo tickets; set "tickets" to 0.`);
  }
}

/** The field of an SLA's name; another name than the standard ones makes a further field. */
function plantSlaField(site: JiraSite, name: string): SlaField {
  const known = site.slaFields.find((field) => field.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined) {
    return known;
  }
  const number = 10_032 + site.slaFields.length - slaFields.length;
  const made: SlaField = { number, id: `customfield_${number}`, name };
  site.slaFields.push(made);
  return made;
}

function slaMembers(field: SlaField, value: SlaRecord): Partial<Ticket> {
  return field.member === undefined ? { furtherSlas: { [field.id]: value } } : { [field.member]: value };
}

function begin(site: JiraSite, row: NormalisedTicket): Ticket {
  const account = (name: string | null): string | null => (name === null ? null : site.directory.plant(name));
  const [first] = row.history;
  const type = typeNames[row.type];
  // One that began ended is moved there, so that it gets its resolution.
  const { status, ...kind } = statusOf(first !== undefined && !hasEnded(first.state) ? first : atFirst);
  site.vocabulary.plant({ type, status, ...kind });
  return {
    ...emptyDetails,
    id: site.store.nextId(),
    key: row.key,
    project: row.project,
    previousKeys: [],
    summary: row.title,
    description: row.description,
    type,
    status,
    priority: priorityNames[row.priority - 1] ?? 'Medium',
    resolution: null,
    assignee: account(row.assignee),
    reporter: account(row.reporter),
    team: row.team,
    service: row.service,
    major: row.major,
    labels: row.mark === null ? row.labels : [...new Set([...row.labels, `rounds-${row.mark}`])],
    components: [],
    created: row.created,
    updated: row.updated,
    resolved: null,
    categoryChanged: row.created,
    due: null,
    plannedStart: row.plannedStart,
    plannedEnd: row.plannedEnd,
    cause: row.cause,
    resolutionNotes: row.resolution,
    channel: row.channel,
    comments: [],
    changes: [],
    remoteLinks: [],
    firstResponse: null,
    resolutionTime: null,
  };
}

/** Plays the history. The SLAs are still empty, so that only the stated ones count. */
function live(ticket: Ticket, site: JiraSite, { history, cancelled, resolutionCode }: NormalisedTicket): void {
  const author = ticket.assignee ?? site.directory.byLogin('admin')?.accountId ?? '';
  const resolution = cancelled ? 'Cancelled' : (resolutionCode ?? 'Done');
  for (const step of history) {
    const needed = statusOf(step);
    site.vocabulary.plant({ ...needed, resolution });
    if (needed.status !== ticket.status) {
      moveTo(ticket, site.vocabulary, needed.status, { author, at: step.at }, resolution);
    }
  }
}

/** Brings tickets into a site: projects, people and words that it needs are made. Throws BadSetting. */
export function plantImport(site: JiraSite, rows: readonly NormalisedTicket[]): void {
  const now = site.clock.now();
  for (const row of rows) {
    plantProject(site, row);
    const ticket = begin(site, row);
    live(ticket, site, row);
    const sla = row.sla === null ? {} : slaMembers(plantSlaField(site, row.sla.name), slaRecord(row.sla, now));
    site.store.put({ ...ticket, updated: row.updated, resolved: row.resolved, ...sla });
  }
}
