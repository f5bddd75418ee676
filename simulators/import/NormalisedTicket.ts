/** The types of tickets that an import may state. */
export const ticketTypes = ['incident', 'request', 'change', 'problem', 'task', 'other'] as const;
/** The states of tickets. */
export const ticketStates = ['open', 'in_progress', 'pending', 'resolved', 'closed'] as const;
/** Whom a pending ticket waits for. */
export const pendingReasons = ['customer', 'vendor', 'change', 'problem', 'other'] as const;
/** The states of an SLA. */
export const slaStates = ['running', 'paused', 'met', 'breached', 'none'] as const;

export type TicketType = (typeof ticketTypes)[number];
export type TicketState = (typeof ticketStates)[number];
export type PendingReason = (typeof pendingReasons)[number];
export type SlaState = (typeof slaStates)[number];

/** One step of a ticket's life: from `at` on (epoch milliseconds) it was in a state. */
export interface HistoryStep {
  at: number;
  state: TicketState;
  /** Null in every state but `pending`. */
  pendingReason: PendingReason | null;
}

/**
 * An SLA that counts round the clock. Instants are epoch milliseconds. While it runs (`stopped` and `pausedSince`
 * null) it counts down to `due`, and past it is breached; the spans are null then.
 */
export interface NormalisedSla {
  name: string;
  state: Exclude<SlaState, 'none'>;
  start: number;
  /** Null while it is paused. */
  due: number | null;
  goalSeconds: number;
  /** What had counted when it ended or was paused. */
  elapsedSeconds: number | null;
  /** `goalSeconds - elapsedSeconds`, negative past the goal. */
  remainingSeconds: number | null;
  /** Since when it stands still; null unless it is paused. */
  pausedSince: number | null;
  /** When it ended; null while it counts or stands still. */
  stopped: number | null;
}

/** A ticket of an import, complete: every default is filled in. Instants are epoch milliseconds, whole seconds. */
export interface NormalisedTicket {
  /** `ACM-1`, upper case. */
  key: string;
  /** What stands before the last dash of the key. */
  project: string;
  customer: string;
  type: TicketType;
  title: string;
  description: string | null;
  /** 1 (highest) to 5. */
  priority: number;
  state: TicketState;
  pendingReason: PendingReason | null;
  cancelled: boolean;
  assignee: string | null;
  reporter: string | null;
  team: string | null;
  service: string | null;
  major: boolean;
  labels: string[];
  created: number;
  updated: number;
  /** Null unless the state is resolved or closed. */
  resolved: number | null;
  /** Null unless the state is closed. */
  closed: number | null;
  plannedStart: number | null;
  plannedEnd: number | null;
  /** Why it happened, in a word. */
  cause: string | null;
  /** How it ended, in a word, and what was done. */
  resolutionCode: string | null;
  resolution: string | null;
  /** How it came in: "phone". */
  channel: string | null;
  /** The 12 hexadecimal digits by which the product finds a ticket of its own. */
  mark: string | null;
  /** In the order of its times; begins at `created` and ends in `state`. */
  history: HistoryStep[];
  /** How often it was opened again after it was resolved or closed. */
  reopened: number;
  sla: NormalisedSla | null;
}
