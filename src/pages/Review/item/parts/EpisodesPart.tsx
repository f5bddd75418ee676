import { t, Trans } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import type { ReviewTicket } from '../../../../domain/review/links/ReviewTicket';
import { episodesOfTicket, type LinkedEpisode } from '../../../../domain/review/items/linksOfItem';
import type { ReviewInUse } from '../../../../query/review/ReviewInUse';
import { InlineNotice } from '../../../../ui/InlineNotice';
import { DayAndTime } from '../../../../ui/review/DayAndTime';
import { linkMethodWord, linkSign } from '../../../../ui/review/linkMethodWord';
import { getReviewStyles } from '../../../../ui/review/reviewStyles';
import { StateLabel } from '../../../../ui/StateLabel';
import type { DoDeed } from '../../../itemActs/useItemActs';

interface Props {
  review: ReviewInUse;
  ticket: ReviewTicket;
  /** Undefined for whoever may only read. */
  onDeed: DoDeed | undefined;
  onOpen: (item: string) => void;
}

const asIs = { interpolation: { escapeValue: false } };

/** The alerts that a ticket belongs to, or may belong to. */
export function EpisodesPart({ review, ticket, onDeed, onOpen }: Props) {
  const styles = useStyles2(getReviewStyles);
  const linked = episodesOfTicket(review.material, ticket);
  const { history } = review.material.isComplete;
  return (
    <section aria-label={t('review-item.ticket.alerts', 'Alerts of this ticket')} className={styles.column}>
      {linked.length === 0 && (
        <div className={styles.quiet}>{t('review-item.ticket.no-alert', 'No alert is known to belong to it.')}</div>
      )}
      <ul className={styles.list}>
        {linked.map((one) => (
          <LinkedAlert key={one.episode.id} {...{ one, ticket, onDeed, onOpen }} zone={review.material.zone} />
        ))}
      </ul>
      {!history && (
        <InlineNotice>
          {t('review-item.ticket.history-cut', 'Not all of the alert history could be read: an alert may be missing.')}
        </InlineNotice>
      )}
    </section>
  );
}

interface AlertProps extends Omit<Props, 'review'> {
  one: LinkedEpisode;
  zone: string;
}

function LinkedAlert({ one: { link, episode, item }, ticket: { connection, key }, zone, onDeed, onOpen }: AlertProps) {
  const styles = useStyles2(getReviewStyles);
  const ticket = { connection, key };
  const rule = episode.rule.slice(0, 200);
  const subject = { id: episode.id, customer: episode.customer, from: episode.from, to: episode.to };
  const confirm = () =>
    onDeed?.(
      { kind: 'link', ticket, method: 'confirmed' },
      {
        sentence: t('review-item.ticket.was-confirmed', '“{{rule}}” belongs to it', { rule, ...asIs }),
        ...{ undo: { kind: 'unlink', ticket }, subject },
      }
    );
  const refuse = () =>
    onDeed?.(
      { kind: 'unlink', ticket },
      {
        sentence: t('review-item.ticket.was-refused', '“{{rule}}” does not belong to it', { rule, ...asIs }),
        ...{ undo: { kind: 'link', ticket, method: 'hand' }, subject },
      }
    );
  return (
    <li className={styles.column}>
      <div className={styles.line}>
        <Button type="button" fill="text" onClick={() => onOpen(item)}>
          {rule}
        </Button>
        <DayAndTime atMs={episode.from} zone={zone} />
        <StateLabel sign={linkSign(link.method)} word={linkMethodWord(link.method)} />
      </div>
      <div className={styles.quiet}>{link.why}</div>
      {onDeed !== undefined && (
        <div className={styles.buttons}>
          {!link.counts && (
            <Button type="button" size="sm" onClick={confirm}>
              <Trans i18nKey="review-item.link.confirm">Confirm</Trans>
            </Button>
          )}
          <Button type="button" size="sm" variant="secondary" onClick={refuse}>
            {link.counts ? t('review-item.link.unlink', 'Unlink') : t('review-item.link.refuse', 'Does not belong')}
          </Button>
        </div>
      )}
    </li>
  );
}
