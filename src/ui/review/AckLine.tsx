import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { StateLabel } from '../StateLabel';
import { DayAndTime } from './DayAndTime';
import { getReviewStyles } from './reviewStyles';

/** How an acknowledgement stands. */
export interface ShownAck {
  state: 'none' | 'acked' | 'expired' | 'fallen';
  /** The name of who acknowledged. */
  by: string;
  /** When, and until when it was to hold; milliseconds since 1970. */
  at: number;
  until: number;
  comment: string;
}

const SIGNS = {
  none: { glyph: '○', tone: 'secondary' },
  acked: { glyph: '✓', tone: 'success' },
  expired: { glyph: '◷', tone: 'warning' },
  fallen: { glyph: '▲', tone: 'error' },
} as const;

function wordFor(state: ShownAck['state']): string {
  switch (state) {
    case 'none':
      return t('review-item.ack.none', 'Not acknowledged');
    case 'acked':
      return t('review-item.ack.acked', 'Acknowledged');
    case 'expired':
      return t('review-item.ack.expired', 'Acknowledgement expired');
    case 'fallen':
      return t('review-item.ack.fallen', 'No longer acknowledged: the severity rose');
  }
}

/** Whether somebody looks after it, who, and until when. */
export function AckLine({ ack, zone }: { ack: ShownAck; zone: string }) {
  const styles = useStyles2(getReviewStyles);
  const { state, by, at, until, comment } = ack;
  return (
    <div className={styles.line}>
      <StateLabel sign={SIGNS[state]} word={wordFor(state)} />
      {state !== 'none' && (
        <span className={styles.quiet}>
          {t('review-item.by', 'by {{name}}', { name: by, interpolation: { escapeValue: false } })}{' '}
          <DayAndTime atMs={at} zone={zone} />
          {' · '}
          {state === 'expired' ? t('review-item.ack.ended', 'ended') : t('review-item.ack.until-short', 'until')}{' '}
          <DayAndTime atMs={until} zone={zone} />
        </span>
      )}
      {comment !== '' && <span className={styles.words}>{comment}</span>}
    </div>
  );
}
