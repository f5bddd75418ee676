import { lastAbout } from './actsAbout';
import type { ReviewAct } from './ReviewAct';

/** Whether there was anything that monitoring could have seen, as a person says; undefined where nobody has said. */
export const technicalOf = (acts: readonly ReviewAct[], items: string | readonly string[]): boolean | undefined =>
  lastAbout(acts, items, ['cause'])?.deed.technical;
