import type { ReviewAct } from '../../domain/review/acts/ReviewAct';

/** The acts of each item, so that nobody looks through all of them for each. */
export function actsByItem(acts: readonly ReviewAct[]): ReadonlyMap<string, readonly ReviewAct[]> {
  const found = new Map<string, ReviewAct[]>();
  for (const act of acts) {
    const list = found.get(act.item);
    if (list === undefined) {
      found.set(act.item, [act]);
    } else {
      list.push(act);
    }
  }
  return found;
}
