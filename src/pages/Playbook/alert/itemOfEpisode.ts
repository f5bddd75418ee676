import type { Episode } from '../../../domain/review/episodes/Episode';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';

/** An alert of now as the item under which the review will know what was done about it. */
export function itemOfEpisode(episode: Episode): ReviewItem {
  const { id, customer, service, rule: title, from, to } = episode;
  return {
    ...{ kind: 'episode', id, customer, service, title, from, to },
    group: { id, cause: episode, symptoms: [], from, to, by: 'alone' },
  };
}
