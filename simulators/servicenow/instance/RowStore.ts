import { schema } from '../schema/Schema.ts';
import type { Row } from './Row.ts';

/** The records of an instance, by class. */
export class RowStore {
  readonly #tables = new Map<string, Map<string, Row>>();
  readonly #roots = new Map<string, Map<string, Row>>();
  readonly #slas = new Map<string, Row[]>();
  readonly #journal = new Map<string, Row[]>();
  #version = 0;

  /** Changes with every change of the records. */
  get version(): number {
    return this.#version;
  }

  /** Notes that records were changed in place. */
  touch(): void {
    this.#version += 1;
  }

  /** Puts a record in, or in the place of the one with its sys_id. */
  put(row: Row): void {
    this.touch();
    const known = this.find(row.table, row.sysId) !== undefined;
    for (const [maps, name] of [
      [this.#tables, row.table],
      [this.#roots, schema.rootOf(row.table)],
    ] as const) {
      const rows = maps.get(name) ?? new Map<string, Row>();
      maps.set(name, rows);
      rows.set(row.sysId, row);
    }
    if (!known) {
      this.#index(row);
    }
  }

  #index(row: Row): void {
    const [index, key] =
      row.table === 'task_sla' ? [this.#slas, row.get('task')] : [this.#journal, row.get('element_id')];
    if (row.table === 'task_sla' || row.table === 'sys_journal_field') {
      index.set(key, [...(index.get(key) ?? []), row]);
    }
  }

  /** Removes a record. */
  remove(row: Row): void {
    this.touch();
    this.#tables.get(row.table)?.delete(row.sysId);
    this.#roots.get(schema.rootOf(row.table))?.delete(row.sysId);
    for (const index of [this.#slas, this.#journal]) {
      for (const key of [row.get('task'), row.get('element_id')]) {
        const left = index.get(key)?.filter((other) => other !== row);
        if (left !== undefined) {
          index.set(key, left);
        }
      }
    }
  }

  /** A record of a table or of one that extends it. */
  find(table: string, sysId: string): Row | undefined {
    const row = this.#roots.get(schema.rootOf(table))?.get(sysId);
    return row !== undefined && schema.familyOf(table).has(row.table) ? row : undefined;
  }

  /** The records of a table and of those that extend it. */
  all(table: string): Row[] {
    return [...schema.familyOf(table)].flatMap((name) => [...(this.#tables.get(name)?.values() ?? [])]);
  }

  /** How many records a table and those that extend it have. */
  count(table: string): number {
    return [...schema.familyOf(table)].reduce((sum, name) => sum + (this.#tables.get(name)?.size ?? 0), 0);
  }

  /** The SLAs of a task, the oldest first. */
  slasOf(task: string): readonly Row[] {
    return this.#slas.get(task) ?? [];
  }

  /** The journal of a record, the oldest entry first. */
  journalOf(record: string): readonly Row[] {
    return this.#journal.get(record) ?? [];
  }

  /** The first record of a table in which a field has a value. */
  by(table: string, element: string, value: string): Row | undefined {
    return this.all(table).find((row) => row.get(element) === value);
  }
}
