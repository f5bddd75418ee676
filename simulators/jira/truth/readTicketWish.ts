import { isRecord, type JsonRecord } from '../../http/record.ts';
import { flag, instant, onlyMembers, text, textList } from '../../sites/readSettings.ts';
import { BadSetting } from '../../sites/SimulatedSite.ts';
import type { Project } from '../site/Project.ts';
import { type CategoryKey, isCategoryKey } from '../site/standardVocabulary.ts';
import type { RichText } from '../site/Ticket.ts';
import type { SlaValue } from '../sla/SlaValue.ts';
import { readSla } from './readSla.ts';

const members = `id key previousKeys project summary description type status statusCategory priority resolution assignee
  reporter team service major labels components plannedStart plannedEnd cause resolutionNotes channel created updated resolved due comments sla`.split(
  /\s+/
);

/** A comment that a ticket shall have. */
export interface WantedComment {
  author: string | undefined;
  at: number | undefined;
  body: RichText;
  internal: boolean;
}

/** What a ticket shall be; undefined members stay as they are. */
export interface TicketWish {
  id: number | undefined;
  key: string | undefined;
  project: string | undefined;
  previousKeys: string[] | undefined;
  summary: string | undefined;
  description: RichText | null | undefined;
  type: string | undefined;
  status: string | undefined;
  category: CategoryKey | undefined;
  priority: string | undefined;
  resolution: string | null | undefined;
  assignee: string | null | undefined;
  reporter: string | null | undefined;
  team: string | null | undefined;
  service: string | null | undefined;
  major: boolean | undefined;
  plannedStart: number | null | undefined;
  plannedEnd: number | null | undefined;
  cause: string | null | undefined;
  resolutionNotes: RichText | null | undefined;
  channel: string | null | undefined;
  labels: string[] | undefined;
  components: string[] | undefined;
  created: number | undefined;
  updated: number | undefined;
  resolved: number | null | undefined;
  due: string | null | undefined;
  comments: WantedComment[] | undefined;
  firstResponse: ((now: number) => SlaValue) | undefined;
  resolutionTime: ((now: number) => SlaValue) | undefined;
}

function nullable<Value>(
  record: JsonRecord,
  name: string,
  read: (record: JsonRecord, name: string) => Value
): Value | null {
  return record[name] === null ? null : read(record, name);
}

function richText(value: unknown, what: string): RichText {
  if (typeof value !== 'string' && !isRecord(value)) {
    throw new BadSetting(`"${what}" must be a text or a document.`);
  }
  return value;
}

function writing(record: JsonRecord, name: string): RichText | null | undefined {
  const value = record[name];
  return value === undefined || value === null ? value : richText(value, name);
}

function readComment(value: unknown): WantedComment {
  if (!isRecord(value)) {
    throw new BadSetting('Each of "comments" must be an object.');
  }
  onlyMembers(value, ['author', 'at', 'body', 'internal'], 'a comment');
  return {
    author: text(value, 'author'),
    at: instant(value, 'at'),
    body: richText(value.body, 'body'),
    internal: value.internal === true,
  };
}

function readComments(value: unknown): WantedComment[] | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (!Array.isArray(value)) {
    throw new BadSetting('"comments" must be a list.');
  }
  return value.map((comment) => readComment(comment));
}

function readSlas(value: unknown): Pick<TicketWish, 'firstResponse' | 'resolutionTime'> {
  if (value !== undefined && !isRecord(value)) {
    throw new BadSetting('"sla" must be an object.');
  }
  const slas = value ?? {};
  onlyMembers(slas, ['Time to first response', 'Time to resolution'], '"sla"');
  const read = (name: string): TicketWish['firstResponse'] =>
    slas[name] === undefined ? undefined : readSla(slas[name]);
  return { firstResponse: read('Time to first response'), resolutionTime: read('Time to resolution') };
}

function projectOf(record: JsonRecord, projects: readonly Project[]): string | undefined {
  const key = text(record, 'key');
  const project = text(record, 'project') ?? key?.replace(/-\d+$/, '');
  if (project !== undefined && key === undefined && !projects.some((known) => known.key === project)) {
    throw new BadSetting(`There is no project "${project}".`);
  }
  if (project === undefined) {
    throw new BadSetting('A ticket needs a "key" or a "project".');
  }
  return projects.some((known) => known.key === project) ? project : undefined;
}

/** Reads a ticket of the ground truth, of which any part may be missing. Throws BadSetting. */
export function readTicketWish(record: JsonRecord, projects: readonly Project[]): TicketWish {
  onlyMembers(record, members, 'a ticket');
  const category = text(record, 'statusCategory');
  if (category !== undefined && !isCategoryKey(category)) {
    throw new BadSetting('"statusCategory" must be new, indeterminate or done.');
  }
  const id = record.id === undefined ? undefined : Number(record.id);
  if (id !== undefined && !Number.isSafeInteger(id)) {
    throw new BadSetting('"id" must be a whole number.');
  }
  return {
    id,
    key: text(record, 'key'),
    project: projectOf(record, projects),
    previousKeys: textList(record, 'previousKeys'),
    summary: text(record, 'summary'),
    description: writing(record, 'description'),
    type: text(record, 'type'),
    status: text(record, 'status'),
    category,
    priority: text(record, 'priority'),
    resolution: nullable(record, 'resolution', text),
    assignee: nullable(record, 'assignee', text),
    reporter: nullable(record, 'reporter', text),
    team: nullable(record, 'team', text),
    service: nullable(record, 'service', text),
    major: flag(record, 'major'),
    plannedStart: nullable(record, 'plannedStart', instant),
    plannedEnd: nullable(record, 'plannedEnd', instant),
    cause: nullable(record, 'cause', text),
    resolutionNotes: writing(record, 'resolutionNotes'),
    channel: nullable(record, 'channel', text),
    labels: textList(record, 'labels'),
    components: textList(record, 'components'),
    created: instant(record, 'created'),
    updated: instant(record, 'updated'),
    resolved: nullable(record, 'resolved', instant),
    due: nullable(record, 'due', text),
    comments: readComments(record.comments),
    ...readSlas(record.sla),
  };
}
