import type { EpisodeOptions } from './Episode';
import type { Firing } from './firingsOf';

/** Firings of one kind with less than the quiet time between them. */
export interface JoinedFirings {
  first: Firing;
  last: Firing;
  /** When it fired, each time that is known to be another one; the first among them. */
  starts: number[];
}

/** Whether the second is a firing of its own, and not the same one seen again. */
const isAgain = (before: Firing, after: Firing): boolean => !before.isEndGuessed && !before.isReset && !after.isCut;

/** Joins what came again before it had been quiet for `quietMs`; service and monitoring apart. */
export function joinFirings(firings: readonly Firing[], { quietMs }: Pick<EpisodeOptions, 'quietMs'>): JoinedFirings[] {
  const found: JoinedFirings[] = [];
  const open = new Map<Firing['kind'], JoinedFirings>();
  for (const firing of firings) {
    const known = open.get(firing.kind);
    if (known !== undefined && (known.last.to === null || firing.from - known.last.to < quietMs)) {
      if (isAgain(known.last, firing)) {
        known.starts.push(firing.from);
      }
      known.last = firing;
    } else {
      const joined = { first: firing, last: firing, starts: [firing.from] };
      open.set(firing.kind, joined);
      found.push(joined);
    }
  }
  return found;
}
