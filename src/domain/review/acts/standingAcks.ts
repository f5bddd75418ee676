import type { Episode, EpisodeGroup } from '../episodes/Episode';
import { actsAbout, groupItems } from './actsAbout';
import type { ReviewAct } from './ReviewAct';

/** What was said when somebody took it on; times are milliseconds since 1970. */
export interface Acknowledged {
  by: ReviewAct['by'];
  at: number;
  until: number;
  comment: string;
  severity: string;
  isSticky: boolean;
}

/**
 * The acknowledgements of an episode, or of a group by any of its episodes, the earliest first. Taking one back leaves
 * the one before in force, as if the last one had never been given.
 */
export function standingAcks(acts: readonly ReviewAct[], of: Episode | EpisodeGroup): Acknowledged[] {
  const found: Acknowledged[] = [];
  for (const { by, at, deed } of actsAbout(acts, 'cause' in of ? groupItems(of) : of.id, ['ack', 'unack'])) {
    if (deed.kind === 'unack') {
      found.pop();
    } else {
      const { until, comment, severity, sticky } = deed;
      found.push({ by, at, until, comment, severity, isSticky: sticky });
    }
  }
  return found;
}
