import type { Answer } from '../http/Answer.ts';
import type { Call } from '../http/Call.ts';
import { isRecord, type JsonRecord } from '../http/record.ts';
import { instant, onlyMembers, wholeNumber } from '../sites/readSettings.ts';
import { BadSetting, type SimulatedSite } from '../sites/SimulatedSite.ts';
import { makeDemo } from './demo/makeDemo.ts';
import { makeHostile } from './demo/makeHostile.ts';
import { plantImport } from './imports/plantImport.ts';
import type { JiraKind } from './JiraKind.ts';
import { readFaults, type WantedUser } from './readSiteSettings.ts';
import { JiraSite, type SiteSettings } from './site/JiraSite.ts';
import { groundTruth } from './truth/groundTruth.ts';
import { readUpsert } from './truth/readUpsert.ts';

const changes = ['now', 'advanceMs', 'faults', 'latencyMs', 'tickets'];

/** A Jira site as the admin route knows it. */
export class HostedJira implements SimulatedSite {
  readonly #site: JiraSite;
  readonly #kind: JiraKind;

  constructor(id: string, url: string, settings: SiteSettings & { users: WantedUser[] }, kind: JiraKind) {
    this.#kind = kind;
    this.#site = new JiraSite(id, url, settings, kind.traits);
    for (const { name, zone, browse } of settings.users) {
      this.#site.directory.add(name, zone, browse);
    }
    makeDemo(this.#site, settings.tickets, settings.projects);
    if (settings.hostile) {
      makeHostile(this.#site);
    }
    if (settings.imported !== undefined) {
      plantImport(this.#site, settings.imported);
    }
  }

  get id(): string {
    return this.#site.id;
  }

  get url(): string {
    return this.#site.url;
  }

  get latencyMs(): number {
    return this.#site.latencyMs;
  }

  describe(): JsonRecord {
    const { faults, clock, store } = this.#site;
    return {
      ...this.#kind.describe(this.#site),
      now: new Date(clock.now()).toISOString(),
      faults: [...faults].map(([name, number]) => (number === undefined ? name : `${name}:${number}`)),
      tickets: store.size,
    };
  }

  handle(call: Call): Answer {
    return this.#kind.answer(this.#site, call);
  }

  change(change: JsonRecord): void {
    onlyMembers(change, changes, 'a change of a site');
    const now = instant(change, 'now');
    const advance = wholeNumber(change, 'advanceMs', -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const faults = readFaults(change, this.#kind.faults);
    const latency = wholeNumber(change, 'latencyMs', 0, 600_000);
    const { tickets = [] } = change;
    if (!Array.isArray(tickets) || !tickets.every((ticket) => isRecord(ticket))) {
      throw new BadSetting('"tickets" must be a list of objects.');
    }
    const upserts = tickets.map((ticket) => readUpsert(ticket, this.#site.projects));
    if (now !== undefined) {
      this.#site.clock.standAt(now);
    }
    this.#site.clock.advance(advance ?? 0);
    if (faults !== undefined) {
      this.#site.setFaults(faults);
    }
    this.#site.latencyMs = latency ?? this.#site.latencyMs;
    for (const upsert of upserts) {
      upsert(this.#site);
    }
  }

  tickets(): JsonRecord[] {
    return groundTruth(this.#site);
  }
}
