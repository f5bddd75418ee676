import type { Episode, EpisodeGroup } from '../episodes/Episode';
import type { ReviewAct } from './ReviewAct';
import { standingAcks } from './standingAcks';

/**
 * When somebody first took on an episode, or a group by any of its episodes, in milliseconds since 1970; null where
 * nobody has, or where it was taken back. Never before the beginning: clocks differ.
 */
export function firstAckAt(acts: readonly ReviewAct[], of: Episode | EpisodeGroup): number | null {
  const first = standingAcks(acts, of)[0];
  return first === undefined ? null : Math.max(first.at, of.from);
}
