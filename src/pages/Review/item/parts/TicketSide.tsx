import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { ReviewTicket } from '../../../../domain/review/links/ReviewTicket';
import { LongText } from '../../../../ui/review/LongText';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';
import { TicketKey } from '../../../../ui/review/TicketKey';
import { ticketStateWord, ticketTypeWord } from '../../../../ui/review/ticketWords';
import { FactList } from './FactList';

function reporterWord(by: ReviewTicket['reportedBy']): string {
  switch (by) {
    case 'customer':
      return t('review-item.ticket.by-customer', 'The customer');
    case 'team':
      return t('review-item.ticket.by-team', 'The team');
    case 'monitoring':
      return t('review-item.ticket.by-monitoring', 'Monitoring');
    case '':
      return '';
  }
}

/** A ticket: what happened, who saw it, and how it was solved. */
export function TicketSide({ ticket }: { ticket: ReviewTicket }) {
  const styles = useStyles2(getReviewStyles);
  const { key, url, type, state, isCancelled, priority, service, assignee, labels, excerpt } = ticket;
  return (
    <section aria-label={t('review-item.the-ticket', 'The ticket')} className={styles.column}>
      <TicketKey ticketKey={key} url={url} />
      <FactList
        facts={[
          [t('review-item.ticket.type', 'Type'), ticketTypeWord(type)],
          [
            t('review-item.ticket.state', 'State'),
            isCancelled ? t('review-item.ticket.cancelled', 'Cancelled') : ticketStateWord(state),
          ],
          [t('review-item.ticket.priority', 'Priority'), priority > 0 ? `P${priority}` : ''],
          [t('review-item.ticket.service', 'Service'), service],
          [t('review-item.ticket.assignee', 'Assignee'), assignee],
          [t('review-item.ticket.reported', 'Seen by'), reporterWord(ticket.reportedBy)],
          [t('review-item.ticket.labels', 'Labels'), labels.slice(0, 40).join(', ')],
          [t('review-item.ticket.cause', 'Cause'), ticket.cause],
          [t('review-item.ticket.code', 'Resolution code'), ticket.resolutionCode],
        ]}
      />
      {excerpt !== '' && <LongText text={excerpt} />}
      {ticket.resolution !== '' && (
        <>
          <h4 className={styles.quiet}>{t('review-item.ticket.resolution', 'Resolution')}</h4>
          <LongText text={ticket.resolution} />
        </>
      )}
    </section>
  );
}
