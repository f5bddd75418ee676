import { type Faults, parseFaults, UnknownFault } from '../faults/parseFaults.ts';
import { isRecord, isTextList, type JsonRecord } from '../http/record.ts';
import { flag, instant, onlyMembers, text, textList, wholeNumber } from '../sites/readSettings.ts';
import { BadSetting } from '../sites/SimulatedSite.ts';
import { isZone } from '../time/zoneOffset.ts';
import { jiraFaults } from './jiraFaults.ts';
import type { SiteSettings } from './site/JiraSite.ts';
import { projects } from './site/projects.ts';

/** An account that a site is asked to have. */
export interface WantedUser {
  name: string;
  zone?: string;
  browse?: string[];
}

const members = ['seed', 'tickets', 'now', 'faults', 'latencyMs', 'users', 'projects', 'hostile'];

/** Faults as the admin route takes them. Throws BadSetting that names all faults. */
export function readFaults(record: JsonRecord): Faults | undefined {
  const names = textList(record, 'faults');
  try {
    return names === undefined ? undefined : parseFaults(names, jiraFaults);
  } catch (error) {
    throw error instanceof UnknownFault ? new BadSetting(error.message) : error;
  }
}

function readUser(value: unknown): WantedUser {
  if (!isRecord(value) || typeof value.name !== 'string' || value.name === '' || value.name.includes(':')) {
    throw new BadSetting('Each of "users" must have a "name" without a colon.');
  }
  onlyMembers(value, ['name', 'zone', 'browse'], 'a user');
  const zone = text(value, 'zone');
  if (zone !== undefined && !isZone(zone)) {
    throw new BadSetting(`"${zone}" is not an IANA zone.`);
  }
  const { browse } = value;
  if (browse !== undefined && !isTextList(browse)) {
    throw new BadSetting('"browse" must be a list of project keys.');
  }
  return { name: value.name, ...(zone === undefined ? {} : { zone }), ...(browse === undefined ? {} : { browse }) };
}

function readProjects(record: JsonRecord): string[] | undefined {
  const only = textList(record, 'projects');
  const strange = only?.find((wanted) => !projects.some(({ key }) => key === wanted));
  if (strange !== undefined) {
    throw new BadSetting(`There is no project "${strange}". Projects: ${projects.map(({ key }) => key).join(', ')}.`);
  }
  if (only?.length === 0) {
    throw new BadSetting('"projects" must name at least one project.');
  }
  return only;
}

/** Reads the settings of a new site. Throws BadSetting with a sentence for what cannot be. */
export function readSiteSettings(record: JsonRecord): SiteSettings & { users: WantedUser[] } {
  onlyMembers(record, members, 'a site');
  const only = readProjects(record);
  const now = instant(record, 'now');
  const users = record.users ?? [];
  if (!Array.isArray(users)) {
    throw new BadSetting('"users" must be a list.');
  }
  return {
    seed: wholeNumber(record, 'seed', 0, 4_294_967_295) ?? 1,
    tickets: wholeNumber(record, 'tickets', 0, 100_000) ?? 120,
    ...(now === undefined ? {} : { now }),
    faults: readFaults(record) ?? new Map(),
    latencyMs: wholeNumber(record, 'latencyMs', 0, 600_000) ?? 0,
    ...(only === undefined ? {} : { projects: only }),
    hostile: flag(record, 'hostile') ?? false,
    users: users.map((user) => readUser(user)),
  };
}
