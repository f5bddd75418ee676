import type { Column } from './Column.ts';
import { systemColumns } from './columns.ts';
import { type TableDefinition, tables } from './tables.ts';

/** What tables there are, how they extend each other, and their fields. */
export class Schema {
  readonly #tables = new Map<string, TableDefinition>(tables.map((table) => [table.name, table]));
  readonly #columns = new Map<string, ReadonlyMap<string, Column>>();
  readonly #family = new Map<string, ReadonlySet<string>>();

  constructor() {
    for (const { name } of tables) {
      const line = this.lineOf(name);
      const columns = [...systemColumns, ...line.flatMap((table) => table.columns)];
      this.#columns.set(name, new Map(columns.map((column) => [column.element, column])));
      const members = tables.filter((other) => this.lineOf(other.name).some((table) => table.name === name));
      this.#family.set(name, new Set(members.map((member) => member.name)));
    }
  }

  /** All tables. */
  all(): TableDefinition[] {
    return [...this.#tables.values()];
  }

  /** A table; undefined when there is none of that name. */
  table(name: string): TableDefinition | undefined {
    return this.#tables.get(name);
  }

  /** A table and those it extends, the oldest first. */
  lineOf(name: string): TableDefinition[] {
    const table = this.#tables.get(name);
    if (table === undefined) {
      return [];
    }
    return table.parent === undefined ? [table] : [...this.lineOf(table.parent), table];
  }

  /** All fields of a table, inherited ones first, in the order of `sys_dictionary`. */
  columnsOf(name: string): ReadonlyMap<string, Column> {
    return this.#columns.get(name) ?? new Map();
  }

  /** Names of a table and of all that extend it. */
  familyOf(name: string): ReadonlySet<string> {
    return this.#family.get(name) ?? new Set();
  }

  /** The oldest table that a table extends: where its records are kept. */
  rootOf(name: string): string {
    return this.lineOf(name)[0]?.name ?? name;
  }
}

/** The schema, the same on every instance. */
export const schema = new Schema();
