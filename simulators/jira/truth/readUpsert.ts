import type { JsonRecord } from '../../http/record.ts';
import { BadSetting } from '../../sites/SimulatedSite.ts';
import { addComment } from '../acts/addComment.ts';
import { moveTo } from '../acts/moveTo.ts';
import { copyTicket } from '../site/copyTicket.ts';
import type { JiraSite } from '../site/JiraSite.ts';
import { newTicket } from '../site/newTicket.ts';
import type { Project } from '../site/Project.ts';
import type { Ticket } from '../site/Ticket.ts';
import { readTicketWish, type TicketWish } from './readTicketWish.ts';

function base(site: JiraSite, wish: TicketWish): Ticket {
  const known = wish.key === undefined ? undefined : site.store.find(wish.key);
  if (known !== undefined) {
    return copyTicket(known);
  }
  if (wish.project === undefined) {
    throw new BadSetting(`There is no project for the key "${wish.key ?? ''}"; name one.`);
  }
  const made = newTicket(site, wish.project, wish.type ?? 'Incident', wish.priority ?? 'Medium', wish.created);
  return { ...made, id: wish.id ?? made.id, key: wish.key ?? made.key };
}

function account(site: JiraSite, name: string | null | undefined, standard: string | null): string | null {
  return name === undefined ? standard : name === null ? null : site.directory.plant(name);
}

function setFields(ticket: Ticket, wish: TicketWish, site: JiraSite): void {
  ticket.project = wish.project ?? ticket.project;
  ticket.previousKeys = wish.previousKeys ?? ticket.previousKeys;
  ticket.summary = wish.summary ?? ticket.summary;
  ticket.description = wish.description === undefined ? ticket.description : wish.description;
  ticket.type = wish.type ?? ticket.type;
  ticket.priority = wish.priority ?? ticket.priority;
  ticket.assignee = account(site, wish.assignee, ticket.assignee);
  ticket.reporter = account(site, wish.reporter, ticket.reporter);
  ticket.labels = wish.labels ?? ticket.labels;
  ticket.components = wish.components ?? ticket.components;
  ticket.due = wish.due === undefined ? ticket.due : wish.due;
}

function setDetails(ticket: Ticket, wish: TicketWish): void {
  ticket.team = wish.team === undefined ? ticket.team : wish.team;
  ticket.service = wish.service === undefined ? ticket.service : wish.service;
  ticket.major = wish.major ?? ticket.major;
  ticket.plannedStart = wish.plannedStart === undefined ? ticket.plannedStart : wish.plannedStart;
  ticket.plannedEnd = wish.plannedEnd === undefined ? ticket.plannedEnd : wish.plannedEnd;
  ticket.cause = wish.cause === undefined ? ticket.cause : wish.cause;
  ticket.resolutionNotes = wish.resolutionNotes === undefined ? ticket.resolutionNotes : wish.resolutionNotes;
  ticket.channel = wish.channel === undefined ? ticket.channel : wish.channel;
}

function setTimes(ticket: Ticket, wish: TicketWish): void {
  ticket.created = wish.created ?? ticket.created;
  ticket.updated = wish.updated ?? ticket.updated;
  ticket.resolution = wish.resolution === undefined ? ticket.resolution : wish.resolution;
  ticket.resolved = wish.resolved === undefined ? ticket.resolved : wish.resolved;
}

function setSlas(ticket: Ticket, wish: TicketWish, now: number): void {
  ticket.firstResponse = wish.firstResponse === undefined ? ticket.firstResponse : wish.firstResponse(now);
  ticket.resolutionTime = wish.resolutionTime === undefined ? ticket.resolutionTime : wish.resolutionTime(now);
}

/** Makes the words that the wish uses and the site does not know. */
function plantWords(site: JiraSite, { status, category, type, priority, resolution }: TicketWish): void {
  site.vocabulary.plant({
    ...(status === undefined ? {} : { status }),
    ...(category === undefined ? {} : { category }),
    ...(type === undefined ? {} : { type }),
    ...(priority === undefined ? {} : { priority }),
    ...(typeof resolution === 'string' ? { resolution } : {}),
  });
}

function setComments(ticket: Ticket, wish: TicketWish, site: JiraSite, author: string, now: number): void {
  if (wish.comments === undefined) {
    return;
  }
  ticket.comments = [];
  for (const comment of wish.comments) {
    const who = account(site, comment.author, author) ?? author;
    addComment(ticket, site.directory, comment.body, comment.internal, { author: who, at: comment.at ?? now });
  }
}

function apply(site: JiraSite, wish: TicketWish): void {
  const now = site.clock.now();
  const author = site.directory.byLogin('admin')?.accountId ?? '';
  plantWords(site, wish);
  const ticket = base(site, wish);
  setFields(ticket, wish, site);
  setDetails(ticket, wish);
  ticket.updated = now;
  if (wish.status !== undefined && wish.status !== ticket.status) {
    moveTo(ticket, site.vocabulary, wish.status, { author, at: wish.resolved ?? wish.updated ?? now });
  }
  setComments(ticket, wish, site, author, now);
  setTimes(ticket, wish);
  setSlas(ticket, wish, now);
  site.save(ticket);
}

/**
 * Reads a ticket to be planted or changed (found by its key), names and texts of any kind. Statuses, types,
 * priorities and people that the site does not know are made. Gives the act; throws BadSetting.
 */
export function readUpsert(record: JsonRecord, projects: readonly Project[]): (site: JiraSite) => void {
  const wish = readTicketWish(record, projects);
  return (site) => apply(site, wish);
}
