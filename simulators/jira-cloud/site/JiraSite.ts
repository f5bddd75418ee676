import { createHash } from 'node:crypto';

import type { Faults } from '../../faults/parseFaults.ts';
import { Clock } from '../../time/Clock.ts';
import { Directory } from './Directory.ts';
import { PageTokens } from './PageTokens.ts';
import type { Person } from './people.ts';
import { type Project, projects } from './projects.ts';
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
}

/** A saved filter: its query is hidden from whoever uses it by number. */
export interface SavedFilter {
  id: string;
  name: string;
  jql: string;
}

/** The state of one simulated Jira Cloud site. */
export class JiraSite {
  readonly id: string;
  readonly url: string;
  readonly cloudId: string;
  readonly clock: Clock;
  readonly seed: number;
  readonly store = new TicketStore();
  readonly vocabulary = new Vocabulary();
  readonly directory = new Directory();
  readonly projects: readonly Project[] = projects;
  readonly pages = new PageTokens();
  readonly filters: readonly SavedFilter[] = [
    { id: '10000', name: 'Nightingale', jql: 'project = SECRET' },
    { id: '10001', name: 'Open at ACME', jql: 'project in (ACM, ACI) AND statusCategory != Done ORDER BY priority' },
  ];
  /** Bearer tokens given out and not withdrawn. */
  readonly bearers = new Set<string>();
  faults: Faults;
  latencyMs: number;
  /** How often each counted fault has struck since the faults were set. */
  readonly strikes = new Map<string, number>();
  /** Counts requests and tokens, so that ids in headers repeat from run to run. */
  #counter = 0;

  constructor(id: string, url: string, settings: SiteSettings) {
    this.id = id;
    this.url = url;
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
