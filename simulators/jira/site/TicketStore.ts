import type { Ticket } from './Ticket.ts';

/** The tickets of a site with their indexes. What search sees may lag behind (see `searchable`). */
export class TicketStore {
  readonly #byId = new Map<number, Ticket>();
  readonly #byKey = new Map<string, Ticket>();
  readonly #byProject = new Map<string, Map<number, Ticket>>();
  /** Until when search still sees an earlier version (undefined: none at all) of a ticket. */
  readonly #lagging = new Map<number, { until: number; earlier: Ticket | undefined }>();
  readonly #lastNumber = new Map<string, number>();
  #lastId = 10_000;
  #revision = 0;

  /** Goes up with each change. */
  get revision(): number {
    return this.#revision;
  }

  /** How many tickets there are. */
  get size(): number {
    return this.#byId.size;
  }

  /** The id of the next ticket. */
  nextId(): number {
    return this.#lastId + 1;
  }

  /** The key of the next ticket of a project. */
  nextKey(project: string): string {
    return `${project}-${(this.#lastNumber.get(project) ?? 0) + 1}`;
  }

  /** Adds a ticket or replaces the one with the same id. Search sees it from `visibleAt` (epoch ms) on. */
  put(ticket: Ticket, visibleAt = 0): void {
    const earlier = this.#byId.get(ticket.id);
    if (earlier !== undefined) {
      this.#forget(earlier);
    }
    this.#byId.set(ticket.id, ticket);
    for (const key of [ticket.key, ...ticket.previousKeys]) {
      this.#byKey.set(key, ticket);
      const dash = key.lastIndexOf('-');
      const number = Number(key.slice(dash + 1));
      if (Number.isSafeInteger(number)) {
        const project = key.slice(0, dash);
        this.#lastNumber.set(project, Math.max(this.#lastNumber.get(project) ?? 0, number));
      }
    }
    const siblings = this.#byProject.get(ticket.project) ?? new Map<number, Ticket>();
    siblings.set(ticket.id, ticket);
    this.#byProject.set(ticket.project, siblings);
    this.#lastId = Math.max(this.#lastId, ticket.id);
    this.#revision += 1;
    if (visibleAt > 0) {
      const still = this.#lagging.get(ticket.id);
      this.#lagging.set(ticket.id, { until: visibleAt, earlier: still === undefined ? earlier : still.earlier });
    } else {
      this.#lagging.delete(ticket.id);
    }
  }

  #forget(ticket: Ticket): void {
    for (const key of [ticket.key, ...ticket.previousKeys]) {
      this.#byKey.delete(key);
    }
    this.#byProject.get(ticket.project)?.delete(ticket.id);
  }

  /** Finds a ticket by id, key or a key of before a move; keys in any case. */
  find(idOrKey: string): Ticket | undefined {
    return /^\d+$/.test(idOrKey) ? this.#byId.get(Number(idOrKey)) : this.#byKey.get(idOrKey.toUpperCase());
  }

  /** The tickets of some projects, or all, as they are now. */
  *all(projects?: Iterable<string>): Generator<Ticket> {
    for (const project of projects ?? this.#byProject.keys()) {
      yield* this.#byProject.get(project)?.values() ?? [];
    }
  }

  /** The tickets as search sees them at `now`; those in `reconciled` (ids) as they are. */
  *searchable(projects: Iterable<string>, now: number, reconciled: ReadonlySet<number>): Generator<Ticket> {
    for (const ticket of this.all(projects)) {
      const seen = this.#lagging.size === 0 ? ticket : this.#seen(ticket, now, reconciled);
      if (seen !== undefined) {
        yield seen;
      }
    }
  }

  #seen(ticket: Ticket, now: number, reconciled: ReadonlySet<number>): Ticket | undefined {
    const lag = this.#lagging.get(ticket.id);
    if (lag === undefined || reconciled.has(ticket.id)) {
      return ticket;
    }
    if (now >= lag.until) {
      this.#lagging.delete(ticket.id);
      return ticket;
    }
    return lag.earlier;
  }
}
