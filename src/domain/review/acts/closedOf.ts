import { lastAbout } from './actsAbout';
import type { ReviewAct } from './ReviewAct';

/** That a person has done with an item. */
export interface ItemClosed {
  by: ReviewAct['by'];
  /** Milliseconds since 1970. */
  at: number;
  note: string;
}

/** How an item was closed; undefined where it is open, or open again. */
export function closedOf(acts: readonly ReviewAct[], item: string): ItemClosed | undefined {
  const last = lastAbout(acts, item, ['close', 'reopen']);
  return last?.deed.kind === 'close' ? { by: last.by, at: last.at, note: last.deed.note } : undefined;
}
