import { ackOf, type Acknowledgement } from '../../domain/review/acts/ackOf';
import { closedOf } from '../../domain/review/acts/closedOf';
import { firstAckAt } from '../../domain/review/acts/firstAckAt';
import { feedbackOf } from '../../domain/review/acts/feedbackOf';
import { matchAtStart } from '../../domain/review/acts/matchAtStart';
import { pinOf } from '../../domain/review/acts/pinOf';
import { technicalOf } from '../../domain/review/acts/technicalOf';
import type { ReviewItem } from '../../domain/review/items/ReviewItem';
import type { ReviewMaterial } from '../../domain/review/ReviewMaterial';
import { episodesOfItem } from '../../domain/review/items/linksOfItem';
import type { ShownAck } from '../../ui/review/AckLine';
import type { ItemStanding } from './ItemStanding';

const NO_ACK: ShownAck = { state: 'none', by: '', at: 0, until: 0, comment: '' };

/** An acknowledgement as it is shown, with the name of who made it. */
const shownAck = (ack: Acknowledgement): ShownAck =>
  ack.state === 'none'
    ? NO_ACK
    : { state: ack.state, by: ack.by.name, at: ack.at, until: ack.until, comment: ack.comment };

/** How an item stands after all that was done about it and about the episodes of its group. */
export function standingOf({ acts: all, now }: Pick<ReviewMaterial, 'acts' | 'now'>, item: ReviewItem): ItemStanding {
  const ids = [item.id, ...episodesOfItem(item).map(({ id }) => id)];
  const acts = all.filter((act) => ids.includes(act.item));
  const group = item.kind === 'episode' ? item.group : undefined;
  return {
    acts,
    ack: group === undefined ? NO_ACK : shownAck(ackOf(acts, group, now)),
    firstAckAt: group === undefined ? null : firstAckAt(acts, group),
    feedback: feedbackOf(acts, ids)?.verdict,
    pin: pinOf(acts, item.id),
    atStart: matchAtStart(acts, item.id)?.entry,
    isClosed: closedOf(acts, item.id) !== undefined,
    isTechnical: technicalOf(acts, item.id),
  };
}
