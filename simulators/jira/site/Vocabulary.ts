import {
  type CategoryKey,
  type Named,
  priorities,
  type Priority,
  resolutions,
  type Status,
  statuses,
  types,
} from './standardVocabulary.ts';

/** A list of named values that can grow: tests plant names that no site ever had. */
export class NamedList<Item extends Named> {
  readonly items: Item[];
  readonly #byName = new Map<string, Item>();

  constructor(items: readonly Item[]) {
    this.items = [...items];
    for (const item of items) {
      this.#byName.set(item.name, item);
    }
  }

  /** Adds a value at the end. */
  add(item: Item): Item {
    this.items.push(item);
    this.#byName.set(item.name, item);
    return item;
  }

  /** By its exact name. */
  named(name: string): Item | undefined {
    return this.#byName.get(name);
  }

  /** By id, or by name in any case. */
  find(idOrName: string): Item | undefined {
    const wanted = idOrName.toLowerCase();
    return this.items.find((item) => item.id === idOrName || item.name.toLowerCase() === wanted);
  }
}

/** The words of a site: statuses, types, priorities, resolutions. */
export class Vocabulary {
  readonly statuses = new NamedList<Status>(statuses);
  readonly types = new NamedList<Named>(types);
  readonly priorities = new NamedList<Priority>(priorities);
  readonly resolutions = new NamedList<Named>(resolutions);
  #planted = 20_000;

  /** The category of a status; `new` for one that was never heard of. */
  categoryOf(status: string): CategoryKey {
    return this.statuses.named(status)?.category ?? 'new';
  }

  /** Makes sure that the names exist. */
  plant(names: {
    status?: string;
    /** Whether SLAs stand still in a new status. */
    pauses?: boolean;
    category?: CategoryKey;
    type?: string;
    priority?: string;
    resolution?: string;
  }): void {
    const item = (name: string): Named => ({ id: String((this.#planted += 1)), name, description: '' });
    if (names.status !== undefined && this.statuses.named(names.status) === undefined) {
      this.statuses.add({
        ...item(names.status),
        category: names.category ?? 'indeterminate',
        pauses: names.pauses ?? false,
      });
    }
    if (names.type !== undefined && this.types.named(names.type) === undefined) {
      this.types.add(item(names.type));
    }
    if (names.priority !== undefined && this.priorities.named(names.priority) === undefined) {
      this.priorities.add({ ...item(names.priority), colour: '#999999' });
    }
    if (names.resolution !== undefined && this.resolutions.named(names.resolution) === undefined) {
      this.resolutions.add(item(names.resolution));
    }
  }
}
