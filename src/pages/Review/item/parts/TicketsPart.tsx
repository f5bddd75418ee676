import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { TicketRef } from '../../../../domain/review/acts/ReviewAct';
import type { ReviewItem } from '../../../../domain/review/items/ReviewItem';
import { episodesOfItem, isSameTicket, type LinkedTicket } from '../../../../domain/review/items/linksOfItem';
import type { ReviewInUse } from '../../../../query/review/ReviewInUse';
import { InlineNotice } from '../../../../ui/InlineNotice';
import { LinkByHand } from '../../../../ui/review/LinkByHand';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';
import { TicketLinks } from '../../../../ui/review/TicketLinks';
import type { ActSubject, DoDeed } from '../../../itemActs/useItemActs';

interface Props {
  review: ReviewInUse;
  item: ReviewItem;
  linked: readonly LinkedTicket[];
  /** Whether a ticket is being looked for, to be linked by hand. */
  isLinking: boolean;
  /** Undefined for whoever may only read. */
  onDeed: DoDeed | undefined;
  onClose: () => void;
}

const asIs = { interpolation: { escapeValue: false } };

/** The item, or the episode of its group, that a link is about. */
function subjectOf(item: ReviewItem, id: string): ActSubject | undefined {
  return episodesOfItem(item).find((episode) => episode.id === id);
}

/** The tickets of an item, with what is not known of them. */
export function TicketsPart({ review, item, linked, isLinking, onDeed, onClose }: Props) {
  const styles = useStyles2(getReviewStyles);
  const { tickets, isComplete } = review.material;
  const subject = (ticket: TicketRef) =>
    subjectOf(item, linked.find(({ link }) => isSameTicket(link.ticket, ticket))?.link.episode ?? item.id);
  const acts = onDeed && {
    confirm: (ticket: TicketRef) =>
      onDeed(
        { kind: 'link', ticket, method: 'confirmed' },
        {
          sentence: t('review-item.link.was-confirmed', '{{key}} belongs to it', { key: ticket.key, ...asIs }),
          undo: { kind: 'unlink', ticket },
          subject: subject(ticket),
        }
      ),
    refuse: (ticket: TicketRef) =>
      onDeed(
        { kind: 'unlink', ticket },
        {
          sentence: t('review-item.link.was-refused', '{{key}} does not belong to it', { key: ticket.key, ...asIs }),
          undo: { kind: 'link', ticket, method: 'hand' },
          subject: subject(ticket),
        }
      ),
  };
  const free = tickets.filter((ticket) => !linked.some(({ link }) => isSameTicket(link.ticket, ticket)));
  const link = (ticket: TicketRef) => {
    onDeed?.(
      { kind: 'link', ticket, method: 'hand' },
      {
        sentence: t('review-item.link.was-linked', '{{key}} is linked', { key: ticket.key, ...asIs }),
        undo: { kind: 'unlink', ticket },
      }
    );
    onClose();
  };
  return (
    <div className={styles.column}>
      <TicketLinks links={linked} acts={acts} />
      {!isComplete.tickets && (
        <InlineNotice>
          {t('review-item.link.incomplete', 'Not all tickets could be read: one that belongs here may be missing.')}
        </InlineNotice>
      )}
      {isLinking && (
        <LinkByHand
          tickets={free}
          connections={[...new Set(tickets.map(({ connection }) => connection))]}
          onLink={link}
          onClose={onClose}
        />
      )}
    </div>
  );
}
