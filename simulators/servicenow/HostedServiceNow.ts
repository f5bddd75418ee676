import type { Answer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { isRecord, type JsonRecord } from '../http/record.ts';
import { readImportSetting } from '../import/readImportSetting.ts';
import { instant, onlyMembers, wholeNumber } from '../sites/readSettings.ts';
import { BadSetting, type SimulatedSite } from '../sites/SimulatedSite.ts';
import { answerInstance } from './answerInstance.ts';
import { initechId } from './companies.ts';
import { makeDemo } from './demo/makeDemo.ts';
import { makeHostile } from './demo/makeHostile.ts';
import { furnish } from './instance/furnish.ts';
import { Instance } from './instance/Instance.ts';
import { placeTicket } from './load/placeTicket.ts';
import { readFaults, type SiteWish } from './readInstanceSettings.ts';
import { groundTruth } from './truth/groundTruth.ts';
import { readUpsert } from './truth/readUpsert.ts';

const changes = ['now', 'advanceMs', 'faults', 'latencyMs', 'tickets', 'import'];

/** A ServiceNow instance as the admin route knows it. */
export class HostedServiceNow implements SimulatedSite {
  readonly #instance: Instance;

  constructor(id: string, url: string, wish: SiteWish) {
    this.#instance = new Instance(id, url, wish);
    furnish(this.#instance, wish.users);
    makeDemo(this.#instance, wish.tickets, wish.companies);
    if (wish.hostile) {
      makeHostile(this.#instance);
    }
    for (const ticket of wish.import ?? []) {
      placeTicket(this.#instance, ticket);
    }
  }

  get id(): string {
    return this.#instance.id;
  }

  get url(): string {
    return this.#instance.url;
  }

  get latencyMs(): number {
    return this.#instance.latencyMs;
  }

  describe(): JsonRecord {
    const { faults, clock, store } = this.#instance;
    return {
      company: initechId,
      now: new Date(clock.now()).toISOString(),
      faults: [...faults].map(([name, number]) => (number === undefined ? name : `${name}:${number}`)),
      tickets: store.count('task'),
    };
  }

  handle(call: Call): Answer {
    return answerInstance(this.#instance, call);
  }

  change(change: JsonRecord): void {
    onlyMembers(change, changes, 'a change of a site');
    const now = instant(change, 'now');
    const advance = wholeNumber(change, 'advanceMs', -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const faults = readFaults(change);
    const latency = wholeNumber(change, 'latencyMs', 0, 600_000);
    const imported = readImportSetting(change) ?? [];
    const { tickets = [] } = change;
    if (!Array.isArray(tickets) || !tickets.every((ticket) => isRecord(ticket))) {
      throw new BadSetting('"tickets" must be a list of objects.');
    }
    const upserts = tickets.map((ticket) => readUpsert(ticket, this.#instance));
    if (now !== undefined) {
      this.#instance.clock.standAt(now);
    }
    this.#instance.clock.advance(advance ?? 0);
    if (faults !== undefined) {
      this.#instance.setFaults(faults);
    }
    this.#instance.latencyMs = latency ?? this.#instance.latencyMs;
    for (const upsert of upserts) {
      upsert();
    }
    for (const ticket of imported) {
      placeTicket(this.#instance, ticket);
    }
  }

  tickets(): JsonRecord[] {
    return groundTruth(this.#instance);
  }
}
