import type { Feedback, ReviewAct } from '../../domain/review/acts/ReviewAct';
import type { ShownAck } from '../../ui/review/AckLine';

/** How an item stands after all that was done about it. */
export interface ItemStanding {
  ack: ShownAck;
  /** When somebody acknowledged it for the first time, in milliseconds since 1970; null where nobody has. */
  firstAckAt: number | null;
  /** Undefined where nothing was said of the entry. */
  feedback: Feedback | undefined;
  /** The entry that a person chose; '' for none. */
  pin: string;
  /** The entry that it had when it was first looked at; '' for none, undefined where that was not kept. */
  atStart: string | undefined;
  isClosed: boolean;
  /** Undefined where nobody has said. */
  isTechnical: boolean | undefined;
  /** Of the item, and of the episodes of its group. */
  acts: readonly ReviewAct[];
}
