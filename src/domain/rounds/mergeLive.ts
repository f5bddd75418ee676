import type { Round, RoundCheck } from './Round';
import { roundId } from './RoundKey';

/** Merged checks by the newer of the two, so that what has not changed stays the same object and is not drawn again. */
const merged = new WeakMap<RoundCheck, RoundCheck>();

/** The newer word wins; the links stay the frame's where it has any: lists leave them out, and a panel adds its own. */
function mergeCheck(shown: RoundCheck, live: RoundCheck): RoundCheck {
  if (shown.links.length === 0) {
    return live;
  }
  const known = merged.get(live);
  const one = known !== undefined && known.links === shown.links ? known : { ...live, links: shown.links };
  merged.set(live, one);
  return one;
}

/**
 * The rounds of a panel's frames with what the resources know of them by now, where the reader may act: for all others
 * the frames are kept fresh by their dashboard. What is shown stays the query's to say: a round or a check that its frames
 * do not hold is not added.
 */
export function mergeLive(shown: readonly Round[], live: readonly Round[]): Round[] {
  const byId = new Map(live.map((round) => [roundId(round), round]));
  return shown.map((round) => {
    const newer = byId.get(roundId(round));
    if (newer?.live?.canAct !== true) {
      return newer === undefined ? round : { ...round, live: newer.live };
    }
    const checks = new Map(newer.checks.map((check) => [check.id, check]));
    return {
      ...newer,
      checks: round.checks.map((check) => {
        const one = checks.get(check.id);
        return one === undefined ? check : mergeCheck(check, one);
      }),
    };
  });
}
