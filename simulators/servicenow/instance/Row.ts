/** A record. Every value is a text; a field without a value is the empty text. */
export interface Row {
  readonly sysId: string;
  /** Its class: the table that it truly belongs to. */
  readonly table: string;
  /** The stored value of a field of its table. */
  get(element: string): string;
}

/** A record that is kept as it is. */
export class StoredRow implements Row {
  readonly sysId: string;
  readonly table: string;
  readonly #values = new Map<string, string>();

  constructor(sysId: string, table: string, values: Record<string, string> = {}) {
    this.sysId = sysId;
    this.table = table;
    this.#values.set('sys_id', sysId);
    for (const [element, value] of Object.entries(values)) {
      this.set(element, value);
    }
  }

  get(element: string): string {
    return element === 'sys_class_name' ? this.table : (this.#values.get(element) ?? '');
  }

  /** Stores a value; the empty text is not kept. */
  set(element: string, value: string): void {
    if (value === '') {
      this.#values.delete(element);
    } else {
      this.#values.set(element, value);
    }
  }
}
