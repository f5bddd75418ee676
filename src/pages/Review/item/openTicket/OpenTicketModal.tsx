import { t } from '@grafana/i18n';
import { Modal } from '@grafana/ui';
import { useState } from 'react';
import type { TicketRef } from '../../../../domain/review/acts/ReviewAct';
import type { ReviewItem } from '../../../../domain/review/items/ReviewItem';
import type { Done } from '../../../OpenTicket/DoneNotice';
import { WhereToWrite } from '../../../OpenTicket/WhereToWrite';
import { itemOrigin } from './itemOrigin';

interface Props {
  uid: string;
  item: ReviewItem;
  zone: string;
  /** Told of the ticket as soon as it is there; the dialog stays until it is closed. */
  onTicket: (ticket: TicketRef, act: Done['act']) => void;
  onClose: () => void;
}

/** Opens a ticket about an item, as one is opened about a panel. */
export function OpenTicketModal({ uid, item, zone, onTicket, onClose }: Props) {
  // As it was when the dialog was opened; the review behind it goes on.
  const [origin] = useState(() => itemOrigin(item, zone));
  return (
    <Modal isOpen title={t('ticket.open', 'Open ticket')} onDismiss={onClose}>
      <WhereToWrite
        uid={uid}
        origin={origin}
        onDismiss={onClose}
        onDone={({ act, ticket: { key } }, { connection }) => onTicket({ connection, key }, act)}
      />
    </Modal>
  );
}
