import type { AlertRule } from '../playbook/AlertRule';
import type { Coverage } from '../playbook/coverage';
import type { PlaybookEntry } from '../playbook/PlaybookEntry';
import type { MatchReason } from '../playbook/PlaybookMatch';
import type { NamedCustomer } from './episodes/episodeOf';
import type { ReviewAct } from './acts/ReviewAct';
import type { EpisodeGroup } from './episodes/Episode';
import type { Finding } from './findings/Finding';
import type { CheckProblem, DrawnAnnotation } from './items/ReviewItem';
import type { ReviewTicket, TicketLink } from './links/ReviewTicket';

/** The entry that an episode had: as it was kept when somebody first looked at it, else as it is now. */
export interface EpisodeMatch {
  /** '' for none. */
  entry: string;
  /** Why this one; `catchall` counts as none. */
  by: MatchReason;
}

/** Where the material comes from; each may fail alone. */
export type ReviewSource = 'history' | 'tickets' | 'checks' | 'annotations';

/**
 * All that findings and figures are made from. Lists reach back to `readFrom`, since what recurs is looked for in the 30
 * days before `to`; they need not be in order, and may hold what lies outside.
 */
export interface ReviewMaterial {
  /** The period under review: from the first moment to the one after the last, in milliseconds since 1970. */
  from: number;
  to: number;
  now: number;
  /** In which times are written: the customer's. */
  zone: string;
  /**
   * A perimeter's id; '' for all of them together. Of one, nothing of others is raised or counted, but alerts that name
   * nobody should be there: they may be his, and then nothing was missed.
   */
  customer: string;
  /** To find the customer that a label or tag names; without them it is taken for his id. */
  customers?: readonly NamedCustomer[];
  groups: readonly EpisodeGroup[];
  tickets: readonly ReviewTicket[];
  checks: readonly CheckProblem[];
  annotations: readonly DrawnAnnotation[];
  /** Suggestions among them, which count for nothing. */
  links: readonly TicketLink[];
  acts: readonly ReviewAct[];
  entries: readonly PlaybookEntry[];
  /** By the episode's id. An episode that is not in it is not known to have an entry or none. */
  matches: ReadonlyMap<string, EpisodeMatch>;
  rules: readonly AlertRule[];
  /** Of the rules as they are now; null where it could not be computed. */
  coverage: Coverage | null;
  /** As the store has them, for what was decided before. */
  findings: readonly Finding[];
  /** Whether all of a source is there from `readFrom` to `readTo`: only then does it say what did not happen. */
  isComplete: Readonly<Record<ReviewSource, boolean>>;
  /** Since when the sources were read, in milliseconds since 1970: at most `from`, 30 days before `to` or more where it can be. */
  readFrom: number;
  /**
   * Until when the sources were read; `to` where it is left out. An hour after `to`, or `now`, tells whether an alert
   * came after all for what was reported at the end of the period.
   */
  readTo?: number;
  /**
   * When the alert history begins, where that is after `readFrom`: of what was before, nobody knows whether anything
   * fired. Left out where it reaches as far as was read.
   */
  historyFrom?: number;
}
