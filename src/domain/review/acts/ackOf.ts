import type { Episode, EpisodeGroup } from '../episodes/Episode';
import { isWorse } from '../episodes/severityRank';
import type { ReviewAct } from './ReviewAct';
import { standingAcks, type Acknowledged } from './standingAcks';

/** Whether somebody has taken it on. */
export type Acknowledgement =
  | { state: 'none' }
  /** Expired: its time was over while the alert fired. Fallen: it became worse than what was taken on. */
  | ({ state: 'acked' | 'expired' | 'fallen' } & Acknowledged);

const episodesIn = (of: Episode | EpisodeGroup): readonly Episode[] =>
  'cause' in of ? [of.cause, ...of.symptoms] : [of];

/** When something worse than what was taken on began, or was found with it; Infinity for never. */
function fallenAt({ at, severity, isSticky }: Acknowledged, episodes: readonly Episode[]): number {
  const worse = isSticky ? [] : episodes.filter((episode) => isWorse(episode.severity, severity));
  return Math.min(Infinity, ...worse.map(({ from }) => Math.max(from, at)));
}

/**
 * How an episode, or a group by any of its episodes, stands acknowledged at `now`, in milliseconds since 1970. What is
 * over stays as it was when it ended.
 */
export function ackOf(acts: readonly ReviewAct[], of: Episode | EpisodeGroup, now: number): Acknowledgement {
  const last = standingAcks(acts, of).at(-1);
  if (last === undefined) {
    return { state: 'none' };
  }
  // Who takes on what is over already does so for good.
  const moment = of.to === null ? now : Math.min(of.to, now);
  const fell = fallenAt(last, episodesIn(of));
  if (fell <= Math.max(moment, last.at) && fell < last.until) {
    return { state: 'fallen', ...last };
  }
  return { state: last.until <= moment ? 'expired' : 'acked', ...last };
}
