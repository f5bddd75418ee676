import { lastAbout } from './actsAbout';
import type { ReviewAct } from './ReviewAct';

/** The id of the entry that a person has chosen for an item, or for any of several; '' for none. */
export function pinOf(acts: readonly ReviewAct[], items: string | readonly string[]): string {
  const last = lastAbout(acts, items, ['pin', 'unpin']);
  return last?.deed.kind === 'pin' ? last.deed.entry : '';
}
