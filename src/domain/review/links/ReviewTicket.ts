import type { TicketRef } from '../acts/ReviewAct';

/** A ticket as the review needs it. Times are milliseconds since 1970, null where not known. */
export interface ReviewTicket extends TicketRef {
  /** A perimeter's id. */
  customer: string;
  /** '' where there is none. */
  url: string;
  title: string;
  /** In the words of the query type `tickets`: incident, request, change, problem, task, other. */
  type: string;
  state: string;
  isCancelled: boolean;
  priority: number;
  service: string;
  assignee: string;
  labels: readonly string[];
  excerpt: string;
  /** The system's own word; '' where nobody said. */
  cause: string;
  resolutionCode: string;
  resolution: string;
  /** Who saw it; '' where not known. */
  reportedBy: 'customer' | 'team' | 'monitoring' | '';
  /** By which Rounds finds a ticket that it opened; '' for others. */
  mark: string;
  created: number;
  firstResponse: number | null;
  resolved: number | null;
  /** A change's window; `to` is null where its end is not told. What happens in it was meant to. */
  planned?: { from: number; to: number | null };
  /** What was written below it, the latest last, where it was read; drafts are made from it, and nothing is concluded. */
  comments?: readonly string[];
}

/** Strongest first. Only the last one is a guess. */
export type LinkMethod = 'hand' | 'opened' | 'confirmed' | 'key' | 'fingerprint' | 'suggestion';

/** That a ticket and an episode belong together, and how that is known. */
export interface TicketLink {
  /** The episode's id. */
  episode: string;
  ticket: TicketRef;
  method: LinkMethod;
  /** One sentence: what speaks for it. */
  why: string;
  /** False for a suggestion that nobody has confirmed: it enters no figure. */
  counts: boolean;
}

/** A ticket that Rounds opened or found again, as the store knows it. */
export interface OpenedTicket extends TicketRef {
  customer: string;
  /** The item's id, or another thing's. */
  fingerprint: string;
  at: number;
}
