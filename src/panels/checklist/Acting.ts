import type { OutboxInUse } from '../../query/rounds/useOutbox';

/** What a person who may act has at hand. */
export interface Acting {
  uid: string;
  outbox: OutboxInUse;
  /** What the server's clock is ahead of this one. */
  clockOffsetMs: number;
  panelId: number;
  /** Empty where the dashboard is not saved. */
  dashboardUid: string;
}
