import { t } from '@grafana/i18n';
import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import type { ReviewTicket } from '../../../domain/review/links/ReviewTicket';
import type { Moment } from '../../../ui/review/Times';
import type { ItemStanding } from '../../itemActs/ItemStanding';

/** The end of an alert, which may not have come yet. */
const endOf = ({ from, to, group }: Extract<ReviewItem, { kind: 'episode' }>): Moment => ({
  ...{ label: t('review-item.time.ended', 'Quiet'), at: to, since: from },
  detail:
    to === null
      ? t('review-item.time.ongoing', 'not yet')
      : group.cause.isEndGuessed === true
        ? t('review-item.time.guessed', 'last seen firing: its end was never told')
        : '',
});

function ticketMoments({ created, firstResponse, resolved }: ReviewTicket): Moment[] {
  return [
    { label: t('review-item.time.created', 'Created'), at: created },
    { label: t('review-item.time.first-response', 'First response'), at: firstResponse, since: created },
    { label: t('review-item.time.resolved', 'Resolved'), at: resolved, since: created },
  ];
}

/** The first ticket of an alert: how long after it somebody wrote it down. */
const firstTicket = (from: number, tickets: readonly ReviewTicket[]): Moment[] => {
  const [first] = [...tickets].sort((a, b) => a.created - b.created);
  return first === undefined
    ? []
    : [{ label: t('review-item.time.ticket', 'Ticket'), at: first.created, since: from, detail: first.key }];
};

/** The story of an item in a few times. `tickets` are those that count as its own. */
export function momentsOf(item: ReviewItem, { firstAckAt }: ItemStanding, tickets: readonly ReviewTicket[]): Moment[] {
  const { from, to } = item;
  const acked: Moment = { label: t('review-item.time.acked', 'Acknowledged'), at: firstAckAt, since: from };
  switch (item.kind) {
    case 'ticket':
      return ticketMoments(item.ticket);
    case 'check':
      return [{ label: t('review-item.time.answered', 'Found'), at: from }, acked, ...firstTicket(from, tickets)];
    case 'annotation':
      return [
        { label: t('review-item.time.from', 'From'), at: from },
        ...(to === null ? [] : [{ label: t('review-item.time.to', 'To'), at: to, since: from }]),
      ];
    case 'episode': {
      const cut = item.group.cause.isCut ? t('review-item.time.cut', 'or earlier: the history begins here') : '';
      const began = { label: t('review-item.time.began', 'Began'), at: from, detail: cut };
      return [began, acked, ...firstTicket(from, tickets), endOf(item)];
    }
  }
}
