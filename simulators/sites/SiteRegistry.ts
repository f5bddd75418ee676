import type { JsonRecord } from '../http/record.ts';
import { BadSetting, type SimulatedSite } from './SimulatedSite.ts';

/** One request that a site has got; the query is left out. */
export interface LoggedRequest {
  method: string;
  path: string;
  status: number;
}

/** A site and what was asked of it. */
export interface Hosted {
  site: SimulatedSite;
  requests: LoggedRequest[];
}

/** Requests kept per site; older ones are dropped. */
const LONGEST_LOG = 10_000;

/** The sites of one server. */
export class SiteRegistry {
  readonly #hosted = new Map<string, Hosted>();
  readonly #make: (id: string, settings: JsonRecord) => SimulatedSite;

  /** @param make makes a site; throws BadSetting when it cannot be */
  constructor(make: (id: string, settings: JsonRecord) => SimulatedSite) {
    this.#make = make;
  }

  /** Makes a site. Throws BadSetting for a bad id, one in use, or bad settings. */
  create(id: string, settings: JsonRecord): SimulatedSite {
    if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,99}$/.test(id)) {
      throw new BadSetting('"id" must be letters, digits, ".", "_" and "-", at most 100.');
    }
    if (this.#hosted.has(id)) {
      throw new BadSetting(`There is a site "${id}" already.`);
    }
    const site = this.#make(id, settings);
    this.#hosted.set(id, { site, requests: [] });
    return site;
  }

  /** Finds a site. */
  find(id: string): Hosted | undefined {
    return this.#hosted.get(id);
  }

  /** All sites. */
  all(): Hosted[] {
    return [...this.#hosted.values()];
  }

  /** Removes a site; false when there is none. */
  remove(id: string): boolean {
    return this.#hosted.delete(id);
  }

  /** Notes a request in the log of a site. */
  note(hosted: Hosted, request: LoggedRequest): void {
    hosted.requests.push(request);
    if (hosted.requests.length > LONGEST_LOG) {
      hosted.requests.splice(0, hosted.requests.length - LONGEST_LOG);
    }
  }
}
