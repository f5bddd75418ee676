import { actsAbout } from './actsAbout';
import type { ReviewAct } from './ReviewAct';

/** The entry that an episode had when it was first looked at. */
export interface FirstMatch {
  /** '' for none. */
  entry: string;
  /** Why this one, as the back end said it. */
  by: string;
  /** When it was kept, in milliseconds since 1970. */
  at: number;
}

/** The first match that was kept of an item; whatever came after counts for nothing. Undefined where none was. */
export function matchAtStart(acts: readonly ReviewAct[], item: string): FirstMatch | undefined {
  const first = actsAbout(acts, item, ['match'])[0];
  return first === undefined ? undefined : { entry: first.deed.entry, by: first.deed.by, at: first.at };
}
