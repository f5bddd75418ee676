import { pinOf } from '../../domain/review/acts/pinOf';
import { matchAtStart } from '../../domain/review/acts/matchAtStart';
import type { ReviewAct } from '../../domain/review/acts/ReviewAct';
import { MATCH_REASONS, type PlaybookMatch } from '../../domain/playbook/PlaybookMatch';
import type { EpisodeMatch } from '../../domain/review/ReviewMaterial';

/** The entries that people have chosen, by the item. */
export function pinsOf(acts: ReadonlyMap<string, readonly ReviewAct[]>): ReadonlyMap<string, string> {
  const pins = [...acts].map(([item, list]) => [item, pinOf(list, item)] as const);
  return new Map(pins.filter(([, entry]) => entry !== ''));
}

/** The entry that each episode had: as kept when it was first looked at, else as it is now. */
export function entryMatches(
  episodes: ReadonlyArray<{ id: string }>,
  acts: ReadonlyMap<string, readonly ReviewAct[]>,
  found: ReadonlyMap<string, PlaybookMatch> | undefined
): ReadonlyMap<string, EpisodeMatch> {
  const known = new Map<string, EpisodeMatch>();
  for (const { id } of episodes) {
    const kept = matchAtStart(acts.get(id) ?? [], id);
    const now = found?.get(id);
    if (kept !== undefined) {
      known.set(id, { entry: kept.entry, by: MATCH_REASONS.find((reason) => reason === kept.by) ?? '' });
    } else if (now !== undefined) {
      known.set(id, { entry: now.entry, by: now.by });
    }
  }
  return known;
}
