import { isRecord, type JsonRecord } from '../../http/record.ts';
import { BadMember } from '../../import/BadMember.ts';
import type { NormalisedSla } from '../../import/NormalisedTicket.ts';
import { readSla } from '../../import/readSla.ts';
import { instant, onlyMembers, text } from '../../sites/readSettings.ts';
import { BadSetting } from '../../sites/SimulatedSite.ts';
import type { Act } from '../acts/Act.ts';
import { createRecord } from '../acts/createRecord.ts';
import { updateRecord } from '../acts/updateRecord.ts';
import { writeJournal } from '../acts/writeJournal.ts';
import { ensureCompany, groupId, personId, serviceId } from '../instance/directory.ts';
import type { Instance } from '../instance/Instance.ts';
import { StoredRow } from '../instance/Row.ts';
import { placeSla } from '../load/placeSla.ts';
import { schema } from '../schema/Schema.ts';

const members = ['key', 'table', 'company', 'values', 'comments', 'sla'];

interface WantedEntry {
  at: number | undefined;
  author: string | undefined;
  body: string;
  internal: boolean;
}

/** What a ticket shall be; undefined parts stay as they are. */
interface Wish {
  key: string | undefined;
  table: string;
  company: string | undefined;
  values: Record<string, string>;
  entries: WantedEntry[];
  sla: NormalisedSla | null | undefined;
}

function readValues(value: unknown, table: string): Record<string, string> {
  if (value !== undefined && !isRecord(value)) {
    throw new BadSetting('"values" must be an object of texts by field.');
  }
  const columns = schema.columnsOf(table);
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([element, stored]) => {
      if (!columns.has(element) || typeof stored !== 'string') {
        throw new BadSetting(`"${element}" of "values" must be a field of ${table}, and its value a text.`);
      }
      return [element, stored];
    })
  );
}

function readEntries(value: unknown): WantedEntry[] {
  if (value !== undefined && !Array.isArray(value)) {
    throw new BadSetting('"comments" must be a list.');
  }
  return (value ?? []).map((entry: unknown) => {
    if (!isRecord(entry)) {
      throw new BadSetting('Each of "comments" must be an object.');
    }
    onlyMembers(entry, ['author', 'at', 'body', 'internal'], 'a comment');
    const [at, author] = [instant(entry, 'at'), text(entry, 'author')];
    return { at, author, body: text(entry, 'body') ?? '', internal: entry.internal === true };
  });
}

function readWantedSla(record: JsonRecord, instance: Instance): NormalisedSla | null | undefined {
  if (record.sla === undefined) {
    return undefined;
  }
  try {
    return readSla(record.sla, instance.clock.now(), instance.clock.now());
  } catch (error) {
    throw error instanceof BadMember ? new BadSetting(error.message) : error;
  }
}

function readWish(record: JsonRecord, instance: Instance): Wish {
  onlyMembers(record, members, 'a ticket');
  const key = text(record, 'key');
  const table = text(record, 'table');
  const known = key === undefined ? undefined : instance.store.by('task', 'number', key);
  const kind = known?.table ?? table ?? 'incident';
  if (schema.rootOf(kind) !== 'task') {
    throw new BadSetting(`There is no table "${kind}" of tickets.`);
  }
  return {
    key,
    table: kind,
    company: text(record, 'company'),
    values: readValues(record.values, kind),
    entries: readEntries(record.comments),
    sla: readWantedSla(record, instance),
  };
}

const makers: Record<string, (instance: Instance, name: string) => string> = {
  sys_user: personId,
  sys_user_group: groupId,
  cmdb_ci_service: serviceId,
  core_company: (instance, name) =>
    instance.store.by('core_company', 'name', name)?.sysId ?? ensureCompany(instance, name),
};

/** References are stated as sys_ids, even of records that are not there, or as names that are made. */
function resolve(instance: Instance, table: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([element, value]) => {
      const make = makers[schema.columnsOf(table).get(element)?.reference ?? ''];
      const isId = value === '' || /^[0-9a-f]{32}$/.test(value);
      return [element, make === undefined || isId ? value : make(instance, value)];
    })
  );
}

/** The values to store, the company and the number among them. */
function wantedValues({ table, company, key, values }: Wish, instance: Instance): Record<string, string> {
  const stated = company === undefined ? values : { company, ...values };
  return { ...resolve(instance, table, stated), ...(key === undefined ? {} : { number: key }) };
}

/** The ticket as it is after what is stated, and what follows from it as on a real instance. */
function store(wish: Wish, values: Record<string, string>, act: Act): StoredRow {
  const known = wish.key === undefined ? undefined : act.instance.store.by('task', 'number', wish.key);
  if (!(known instanceof StoredRow)) {
    return createRecord(wish.table, values, act);
  }
  updateRecord(known, values, act);
  return known;
}

function apply(wish: Wish, instance: Instance): void {
  const at = Math.floor(instance.clock.now() / 1000) * 1000;
  const byId = instance.accounts.get('admin')?.sysId ?? '';
  const act = { instance, by: 'admin', byId, at };
  const values = wantedValues(wish, instance);
  const row = store(wish, values, act);
  // What is stated counts, whatever follows from it on a real instance.
  for (const [element, value] of Object.entries(values)) {
    row.set(element, value);
  }
  for (const { at: when, author, body, internal } of wish.entries) {
    const entry = { ...act, by: author ?? 'admin', at: when ?? at };
    writeJournal(entry, row.table, row.sysId, internal ? 'work_notes' : 'comments', body);
  }
  if (wish.sla !== undefined) {
    placeSla(instance, row.sysId, wish.sla);
  }
  instance.store.touch();
}

/**
 * Reads a ticket to be planted or changed: found by its `key`, else made in `table` (incident). Its `values` are
 * stored as they are. Gives the act; throws BadSetting.
 */
export function readUpsert(record: JsonRecord, instance: Instance): () => void {
  const wish = readWish(record, instance);
  return () => apply(wish, instance);
}
