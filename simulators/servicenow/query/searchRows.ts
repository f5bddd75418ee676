import type { Instance } from '../instance/Instance.ts';
import type { Row } from '../instance/Row.ts';
import type { Session } from '../Session.ts';
import { compileQuery } from './compileQuery.ts';
import type { Condition, WrittenQuery } from './parseQuery.ts';
import { sortRows } from './sortRows.ts';

interface Remembered {
  version: number;
  rows: readonly Row[];
}

/** Results that stay the same until a record changes, so that the pages of a long list need not be sought anew. */
const remembered = new WeakMap<Instance, Map<string, Remembered>>();
const mostRemembered = 8;

/** Ways to find few records without looking at all: by sys_id, and what hangs on a record. */
const lookups: Record<string, (instance: Instance, table: string, id: string) => readonly Row[]> = {
  sys_id: ({ store }, table, id) => [store.find(table, id)].filter((row) => row !== undefined),
  'task_sla.task': ({ store }, _, id) => store.slasOf(id),
  'sys_journal_field.element_id': ({ store }, _, id) => store.journalOf(id),
};

function lookUp(condition: Condition | undefined, table: string, instance: Instance): readonly Row[] | undefined {
  if (condition?.kind !== 'field' || condition.value.includes(':')) {
    return undefined;
  }
  const look = lookups[condition.field] ?? lookups[`${table}.${condition.field}`];
  if (look === undefined || !['=', 'IN'].includes(condition.operator)) {
    return undefined;
  }
  const ids = condition.operator === '=' ? [condition.value] : condition.value.split(',');
  return [...new Set(ids)].flatMap((id) => look(instance, table, id));
}

/** A condition that every result must fulfil and that names its records: those records; undefined: look at all. */
function candidates({ branches }: WrittenQuery, table: string, instance: Instance): readonly Row[] | undefined {
  const [groups = [], ...others] = branches;
  if (others.length > 0) {
    return undefined;
  }
  for (const [condition, ...alternatives] of groups) {
    const found = alternatives.length > 0 ? undefined : lookUp(condition, table, instance);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function search(text: string, table: string, session: Session): readonly Row[] {
  const { instance } = session;
  const query = compileQuery(text, table, session);
  const rows = candidates(query.written, table, instance) ?? instance.store.all(table);
  return sortRows(rows.filter(query.matches), query.order, instance);
}

/** The records of a table that an encoded query finds, in its order, before access rules. */
export function searchRows(text: string, table: string, session: Session): readonly Row[] {
  const { instance } = session;
  if (table === 'task_sla' || /javascript:|RELATIVE|DATEPART|DYNAMIC|RLQUERY/.test(text)) {
    return search(text, table, session);
  }
  const known = remembered.get(instance) ?? new Map<string, Remembered>();
  remembered.set(instance, known);
  const key = `${table}\n${text}`;
  const found = known.get(key);
  if (found?.version === instance.store.version) {
    return found.rows;
  }
  const rows = search(text, table, session);
  known.delete(key);
  known.set(key, { version: instance.store.version, rows });
  const [oldest] = known.keys();
  if (known.size > mostRemembered && oldest !== undefined) {
    known.delete(oldest);
  }
  return rows;
}
