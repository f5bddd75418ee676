import type { Faults } from '../../faults/parseFaults.ts';
import { Clock } from '../../time/Clock.ts';
import type { Account } from './Account.ts';
import { catalogRows } from './catalogRows.ts';
import { RateCounter } from './RateCounter.ts';
import { RowStore } from './RowStore.ts';
import { sysId } from './sysId.ts';
import { TokenDesk } from './TokenDesk.ts';

/** What an instance is made from. */
export interface InstanceSettings {
  seed: number;
  tickets: number;
  /** Epoch milliseconds to stand at; absent: the machine's clock. */
  now?: number;
  faults: Faults;
  latencyMs: number;
}

/** The zone of accounts that have chosen none. */
const systemZone = 'Europe/Rome';

/** One instance: its records, its clock, its accounts and what goes wrong on it. */
export class Instance {
  readonly id: string;
  /** Address without a slash at its end. */
  readonly url: string;
  readonly seed: number;
  readonly clock: Clock;
  readonly store = new RowStore();
  readonly accounts = new Map<string, Account>();
  readonly tokens: TokenDesk;
  readonly rate = new RateCounter();
  latencyMs: number;
  /** How often a counted fault has struck. */
  readonly strikes = new Map<string, number>();
  #faults: Faults;
  #count = 0;
  readonly #numbers = new Map<string, number>();

  constructor(id: string, url: string, { seed, now, faults, latencyMs }: InstanceSettings) {
    this.id = id;
    this.url = url;
    this.seed = seed;
    this.clock = new Clock(now);
    this.tokens = new TokenDesk(id);
    this.latencyMs = latencyMs;
    this.#faults = faults;
    for (const row of catalogRows) {
      this.store.put(row);
    }
  }

  get faults(): Faults {
    return this.#faults;
  }

  /** Sets all faults anew. */
  setFaults(faults: Faults): void {
    this.#faults = faults;
    this.strikes.clear();
    this.rate.clear();
    this.store.touch();
  }

  /** Whether a fault is set. */
  has(fault: string): boolean {
    return this.#faults.has(fault);
  }

  /** Whether a counted fault strikes now: its first `name:N` times, `standard` times without a number. */
  strikesNow(fault: string, standard = Infinity): boolean {
    if (!this.#faults.has(fault)) {
      return false;
    }
    const done = this.strikes.get(fault) ?? 0;
    this.strikes.set(fault, done + 1);
    return done < (this.#faults.get(fault) ?? standard);
  }

  /** A number that the instance gives out once. */
  count(): number {
    this.#count += 1;
    return this.#count;
  }

  /** A sys_id that no record has. */
  newSysId(): string {
    return sysId(`row:${this.id}:${this.seed}:${this.count()}`);
  }

  /** The next number with a prefix: INC0010001 and so on. */
  nextNumber(prefix: string): string {
    const next = (this.#numbers.get(prefix) ?? 10_000) + 1;
    this.#numbers.set(prefix, next);
    return `${prefix}${String(next).padStart(7, '0')}`;
  }

  /** The zone of an account's profile. */
  zoneOf({ sysId: id }: Account): string {
    const zone = this.store.find('sys_user', id)?.get('time_zone') ?? '';
    return zone === '' ? systemZone : zone;
  }
}
