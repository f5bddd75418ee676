import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import type { TicketRef } from '../../domain/review/acts/ReviewAct';
import type { LinkedTicket } from '../../domain/review/items/linksOfItem';
import type { ReviewTicket } from '../../domain/review/links/ReviewTicket';
import { StateLabel } from '../StateLabel';
import { linkMethodWord, linkSign } from './linkMethodWord';
import { getReviewStyles } from './reviewStyles';
import { TicketKey } from './TicketKey';
import { ticketStateWord, ticketTypeWord } from './ticketWords';

interface Props {
  links: readonly LinkedTicket[];
  /** Undefined for whoever may only read. */
  acts:
    | {
        confirm: (ticket: TicketRef) => void;
        /** Refuses a suggestion, or undoes a link. */
        refuse: (ticket: TicketRef) => void;
      }
    | undefined;
}

/** The tickets of an item, each with how that is known; a suggestion counts once somebody confirms it. */
export function TicketLinks({ links, acts }: Props) {
  const styles = useStyles2(getReviewStyles);
  if (links.length === 0) {
    return <div className={styles.quiet}>{t('review-item.link.none', 'No ticket is known to belong to it.')}</div>;
  }
  return (
    <ul className={styles.list} aria-label={t('review-item.link.title', 'Tickets')}>
      {links.map((one) => (
        <LinkEntry key={`${one.link.ticket.connection}/${one.link.ticket.key}`} linked={one} acts={acts} />
      ))}
    </ul>
  );
}

function LinkEntry({ linked: { link, ticket }, acts }: { linked: LinkedTicket; acts: Props['acts'] }) {
  const shared = useStyles2(getReviewStyles);
  const styles = useStyles2(getStyles);
  const { key } = link.ticket;
  const named = { key, interpolation: { escapeValue: false } };
  return (
    <li className={styles.entry}>
      <div className={shared.line}>
        <TicketKey ticketKey={key} url={ticket?.url ?? ''} />
        <StateLabel sign={linkSign(link.method)} word={linkMethodWord(link.method)} />
        <bdi className={shared.words}>{ticket?.title}</bdi>
        {ticket !== undefined && <TicketFacts ticket={ticket} />}
      </div>
      <div className={shared.quiet}>
        {link.why}{' '}
        {!link.counts && t('review-item.link.not-counted', 'It counts in no figure until somebody confirms it.')}
      </div>
      {acts !== undefined && (
        <div className={shared.buttons}>
          {!link.counts && (
            <Button
              type="button"
              size="sm"
              aria-label={t('review-item.link.confirm-named', 'Confirm {{key}}', named)}
              onClick={() => acts.confirm(link.ticket)}
            >
              <Trans i18nKey="review-item.link.confirm">Confirm</Trans>
            </Button>
          )}
          <Button
            type="button"
            size="sm"
            variant="secondary"
            aria-label={
              link.counts
                ? t('review-item.link.unlink-named', 'Unlink {{key}}', named)
                : t('review-item.link.refuse-named', 'Refuse {{key}}', named)
            }
            onClick={() => acts.refuse(link.ticket)}
          >
            {link.counts ? t('review-item.link.unlink', 'Unlink') : t('review-item.link.refuse', 'Does not belong')}
          </Button>
        </div>
      )}
    </li>
  );
}

function TicketFacts({ ticket: { type, state, assignee, isCancelled } }: { ticket: ReviewTicket }) {
  const styles = useStyles2(getReviewStyles);
  const words = [
    ticketTypeWord(type),
    isCancelled ? t('review-item.ticket.cancelled', 'Cancelled') : ticketStateWord(state),
    assignee,
  ];
  return <span className={styles.quiet}>{words.filter((word) => word !== '').join(' · ')}</span>;
}

const getStyles = (theme: GrafanaTheme2) => ({
  entry: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.colors.border.weak}` },
  }),
});
