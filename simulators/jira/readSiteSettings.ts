import { type Faults, parseFaults, UnknownFault } from '../faults/parseFaults.ts';
import { isRecord, isTextList, type JsonRecord } from '../http/record.ts';
import { flag, instant, onlyMembers, text, textList, wholeNumber } from '../sites/readSettings.ts';
import { BadSetting } from '../sites/SimulatedSite.ts';
import { readImportSetting } from '../import/readImportSetting.ts';
import { isZone } from '../time/zoneOffset.ts';
import type { SiteSettings } from './site/JiraSite.ts';
import type { SiteTraits } from './site/SiteTraits.ts';

/** An account that a site is asked to have. */
export interface WantedUser {
  name: string;
  zone?: string;
  browse?: string[];
}

const members = ['seed', 'tickets', 'now', 'faults', 'latencyMs', 'users', 'projects', 'hostile', 'import'];

/** What reading settings needs to know about the kind of Jira. */
export interface SiteRules {
  traits: SiteTraits;
  faults: readonly string[];
  /** Further members that this kind knows; it reads them itself. */
  members: readonly string[];
}

/** Faults as the admin route takes them. Throws BadSetting that names all faults. */
export function readFaults(record: JsonRecord, known: readonly string[]): Faults | undefined {
  const names = textList(record, 'faults');
  try {
    return names === undefined ? undefined : parseFaults(names, known);
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

function readProjects(record: JsonRecord, { demo }: SiteTraits): string[] | undefined {
  const keys = demo.projects.map(({ project }) => project.key);
  const only = textList(record, 'projects');
  const strange = only?.find((wanted) => !keys.includes(wanted));
  if (strange !== undefined) {
    throw new BadSetting(`There is no project "${strange}". Projects: ${keys.join(', ')}.`);
  }
  if (only?.length === 0) {
    throw new BadSetting('"projects" must name at least one project.');
  }
  return only;
}

function readContextPath(record: JsonRecord): string {
  const path = text(record, 'contextPath') ?? '';
  if (path !== '' && !/^(\/[A-Za-z0-9_-]+)+$/.test(path)) {
    throw new BadSetting('"contextPath" must be a path such as "/jira".');
  }
  return path;
}

function readUsers({ users = [] }: JsonRecord): WantedUser[] {
  if (!Array.isArray(users)) {
    throw new BadSetting('"users" must be a list.');
  }
  return users.map((user) => readUser(user));
}

/** Reads the settings of a new site. Throws BadSetting with a sentence for what cannot be. */
export function readSiteSettings(record: JsonRecord, rules: SiteRules): SiteSettings & { users: WantedUser[] } {
  onlyMembers(record, [...members, ...rules.members], 'a site');
  const only = readProjects(record, rules.traits);
  const imported = readImportSetting(record);
  const now = instant(record, 'now');
  return {
    seed: wholeNumber(record, 'seed', 0, 4_294_967_295) ?? 1,
    tickets: wholeNumber(record, 'tickets', 0, 100_000) ?? (imported === undefined ? 120 : 0),
    ...(now === undefined ? {} : { now }),
    faults: readFaults(record, rules.faults) ?? new Map(),
    latencyMs: wholeNumber(record, 'latencyMs', 0, 600_000) ?? 0,
    ...(only === undefined ? {} : { projects: only }),
    contextPath: readContextPath(record),
    hostile: flag(record, 'hostile') ?? false,
    ...(imported === undefined ? {} : { imported }),
    users: readUsers(record),
  };
}
