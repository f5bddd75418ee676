import { type Faults, parseFaults, UnknownFault } from '../faults/parseFaults.ts';
import { isRecord, type JsonRecord } from '../http/record.ts';
import type { NormalisedTicket } from '../import/NormalisedTicket.ts';
import { readImportSetting } from '../import/readImportSetting.ts';
import { flag, instant, onlyMembers, text, textList, wholeNumber } from '../sites/readSettings.ts';
import { BadSetting } from '../sites/SimulatedSite.ts';
import { isZone } from '../time/zoneOffset.ts';
import { companies } from './companies.ts';
import type { WantedAccount } from './instance/furnish.ts';
import type { InstanceSettings } from './instance/Instance.ts';
import { instanceFaults } from './instanceFaults.ts';

/** All that a new instance is made from. */
export interface SiteWish extends InstanceSettings {
  users: WantedAccount[];
  /** The companies that the demo's tickets belong to; absent: all. */
  companies?: string[];
  hostile: boolean;
  import?: NormalisedTicket[];
}

const members = ['seed', 'tickets', 'now', 'faults', 'latencyMs', 'users', 'companies', 'hostile', 'import'];

/** Faults as the admin route takes them. Throws BadSetting that names all faults. */
export function readFaults(record: JsonRecord): Faults | undefined {
  const names = textList(record, 'faults');
  try {
    return names === undefined ? undefined : parseFaults(names, instanceFaults);
  } catch (error) {
    throw error instanceof UnknownFault ? new BadSetting(error.message) : error;
  }
}

function readZone(record: JsonRecord): string | undefined {
  const zone = text(record, 'zone');
  if (zone !== undefined && !isZone(zone)) {
    throw new BadSetting(`"${zone}" is not an IANA zone.`);
  }
  return zone;
}

function readUser(value: unknown): WantedAccount {
  if (!isRecord(value) || typeof value.name !== 'string' || !/^[^:]+$/.test(value.name)) {
    throw new BadSetting('Each of "users" must have a "name" without a colon.');
  }
  onlyMembers(value, ['name', 'zone', 'companies', 'basic'], 'a user');
  const zone = readZone(value);
  const readable = textList(value, 'companies');
  const basic = flag(value, 'basic');
  return {
    userName: value.name,
    ...(zone === undefined ? {} : { zone }),
    ...(readable === undefined ? {} : { companies: readable }),
    ...(basic === undefined ? {} : { basic }),
  };
}

function readUsers({ users = [] }: JsonRecord): WantedAccount[] {
  if (!Array.isArray(users)) {
    throw new BadSetting('"users" must be a list.');
  }
  return users.map((user) => readUser(user));
}

function readCompanies(record: JsonRecord): string[] | undefined {
  const only = textList(record, 'companies');
  const strange = only?.find((wanted) => !companies.some(({ name }) => name === wanted));
  if (strange !== undefined) {
    throw new BadSetting(
      `There is no company "${strange}". Companies: ${companies.map(({ name }) => name).join(', ')}.`
    );
  }
  if (only?.length === 0) {
    throw new BadSetting('"companies" must name at least one company.');
  }
  return only;
}

/** Reads the settings of a new instance. Throws BadSetting with a sentence for what cannot be. */
export function readInstanceSettings(record: JsonRecord): SiteWish {
  onlyMembers(record, members, 'a site');
  const imported = readImportSetting(record);
  const only = readCompanies(record);
  const now = instant(record, 'now');
  return {
    seed: wholeNumber(record, 'seed', 0, 4_294_967_295) ?? 1,
    tickets: wholeNumber(record, 'tickets', 0, 100_000) ?? (imported === undefined ? 120 : 0),
    ...(now === undefined ? {} : { now }),
    faults: readFaults(record) ?? new Map(),
    latencyMs: wholeNumber(record, 'latencyMs', 0, 600_000) ?? 0,
    users: readUsers(record),
    ...(only === undefined ? {} : { companies: only }),
    hostile: flag(record, 'hostile') ?? false,
    ...(imported === undefined ? {} : { import: imported }),
  };
}
