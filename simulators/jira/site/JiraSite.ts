import { createHash } from 'node:crypto';

import type { Faults } from '../../faults/parseFaults.ts';
import type { NormalisedTicket } from '../../import/NormalisedTicket.ts';
import { Clock } from '../../time/Clock.ts';
import { type SlaField, slaFields } from '../sla/slaFields.ts';
import { Directory } from './Directory.ts';
import { PageTokens } from './PageTokens.ts';
import type { Person } from './people.ts';
import type { Project } from './Project.ts';
import type { SavedFilter, SiteTraits } from './SiteTraits.ts';
import type { Ticket } from './Ticket.ts';
import { TicketStore } from './TicketStore.ts';
import { Vocabulary } from './Vocabulary.ts';

/** What a site is made from; see docs/simulators.md for the members of the admin route. */
export interface SiteSettings {
  seed: number;
  tickets: number;
  /** Epoch milliseconds at which the clock stands; absent: the machine's clock. */
  now?: number;
  faults: Faults;
  latencyMs: number;
  /** Keys of the projects that get demo tickets; absent: all. */
  projects?: string[];
  hostile: boolean;
  /** Where the site begins on its host, `/jira`; empty at the root. */
  contextPath: string;
  /** Tickets to bring in; without demo tickets beside them, the site has their projects alone. */
  imported?: NormalisedTicket[];
}

/** The state of one simulated Jira site. */
export class JiraSite {
  readonly id: string;
  readonly url: string;
  readonly contextPath: string;
  readonly traits: SiteTraits;
  /** The id by which Atlassian's gateway knows a Cloud site. */
  readonly cloudId: string;
  readonly clock: Clock;
  readonly seed: number;
  readonly store = new TicketStore();
  readonly vocabulary = new Vocabulary();
  readonly directory = new Directory();
  readonly projects: Project[];
  /** Grows when an import brings SLAs of other names. */
  readonly slaFields: SlaField[] = [...slaFields];
  readonly pages = new PageTokens();
  readonly filters: readonly SavedFilter[];
  /** Bearer tokens given out and not withdrawn. */
  readonly bearers = new Set<string>();
  faults: Faults;
  latencyMs: number;
  /** How often each counted fault has struck since the faults were set. */
  readonly strikes = new Map<string, number>();
  /** Counts requests and tokens, so that ids in headers repeat from run to run. */
  #counter = 0;

  constructor(id: string, url: string, settings: SiteSettings, traits: SiteTraits) {
    this.id = id;
    this.contextPath = settings.contextPath;
    this.url = `${url}${settings.contextPath}`;
    this.traits = traits;
    const importOnly = settings.imported !== undefined && settings.tickets === 0;
    this.projects = importOnly ? [] : traits.demo.projects.map(({ project }) => project);
    this.filters = traits.filters;
    this.seed = settings.seed;
    this.clock = new Clock(settings.now);
    this.faults = settings.faults;
    this.latencyMs = settings.latencyMs;
    const hash = createHash('sha256').update(`rounds ${id}`).digest('hex');
    this.cloudId = hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  }

  /** Whether a fault is set. */
  has(fault: string): boolean {
    return this.faults.has(fault);
  }

  /** Sets the faults anew; their counters begin again. */
  setFaults(faults: Faults): void {
    this.faults = faults;
    this.strikes.clear();
  }

  /** The next number of this site. */
  count(): number {
    this.#counter += 1;
    return this.#counter;
  }

  /** By key (any case) or id. */
  project(keyOrId: string): Project | undefined {
    const wanted = keyOrId.toUpperCase();
    return this.projects.find((project) => project.key === wanted || project.id === keyOrId);
  }

  /** The projects that somebody may browse; none without an account. */
  browsable(caller: Person | undefined): readonly Project[] {
    if (caller === undefined) {
      return [];
    }
    const { browse } = caller;
    return browse === undefined ? this.projects : this.projects.filter(({ key }) => browse.includes(key));
  }

  /** Keeps a new or changed ticket; search sees it after the delay of the fault `stale-index`. */
  save(ticket: Ticket): void {
    const lag = this.has('stale-index') ? (this.faults.get('stale-index') ?? 30) * 1000 : 0;
    this.store.put(ticket, lag === 0 ? 0 : this.clock.now() + lag);
  }
}
