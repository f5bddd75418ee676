import type { ReviewAct } from '../acts/ReviewAct';
import type { Episode } from './Episode';

/** What people have done to groups. */
export interface PlacedByHand {
  /** Taken out of all grouping by time, for good. */
  alone: ReadonlySet<string>;
  /** Made a symptom of another one. */
  into: ReadonlyMap<string, string>;
}

/** Two customers' troubles are never one item, whatever was sent. */
const mayJoin = (one: Episode, other: Episode): boolean =>
  one.customer === other.customer || one.customer === '' || other.customer === '';

/** The splits and merges in the order in which they were made; of one episode the last one holds. */
export function placedByHand(episodes: readonly Episode[], acts: readonly ReviewAct[]): PlacedByHand {
  const known = new Map(episodes.map((episode) => [episode.id, episode]));
  const alone = new Set<string>();
  const into = new Map<string, string>();
  const rootOf = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : rootOf(next);
  };
  for (const { item, deed } of [...acts].sort((a, b) => a.number - b.number)) {
    const episode = known.get(item);
    if (episode === undefined) {
      continue;
    }
    if (deed.kind === 'split') {
      alone.add(item);
      into.delete(item);
    } else if (deed.kind === 'merge') {
      const cause = known.get(deed.into);
      if (cause === undefined || cause.id === item || !mayJoin(episode, cause)) {
        continue;
      }
      // Its own symptom becomes its cause: the last word holds.
      if (rootOf(cause.id) === item) {
        into.delete(cause.id);
      }
      into.set(item, rootOf(cause.id));
    }
  }
  return { alone, into };
}
