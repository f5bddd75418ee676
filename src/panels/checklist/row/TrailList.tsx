import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import { superseded, type Entry } from '../../../domain/rounds/Entry';
import { proofText } from '../../../domain/rounds/Proof';
import { safeLink } from '../../../domain/rounds/safeLink';
import { asSeverity } from '../../../domain/vocabulary/severities';
import { Clock } from '../../../ui/rounds/Clock';
import { clockTime } from '../../../ui/rounds/clockTime';
import { severityWord } from '../../../ui/words/severityWord';
import { actWord } from './actWord';
import { getChecklistStyles } from '../styles';

interface Props {
  trail: readonly Entry[];
  zone: string;
}

const asIs = { interpolation: { escapeValue: false } };
/** Below this a claimed time says no more than the recorded one. */
const WORTH_SAYING_MS = 60_000;

function partsOf(entry: Entry, zone: string): string[] {
  const { claimedMs, atMs, untilMs, supersedes } = entry;
  const severity = asSeverity(entry.severity);
  const isClaimed = claimedMs !== undefined && atMs - claimedMs >= WORTH_SAYING_MS;
  return [
    severity === undefined ? '' : severityWord(severity),
    entry.text,
    entry.reason,
    untilMs === undefined ? '' : t('trail.until', 'until {{time}}', { time: clockTime(untilMs, zone), ...asIs }),
    isClaimed ? t('trail.claimed', 'done at {{time}}', { time: clockTime(claimedMs, zone), ...asIs }) : '',
    supersedes === 0 ? '' : t('trail.correction', 'correction'),
    entry.batch === '' ? '' : t('trail.batch', 'together with others'),
  ].filter((part) => part !== '');
}

function Evidence({ entry }: { entry: Entry }) {
  const styles = useStyles2(getChecklistStyles);
  const proof = entry.evidence;
  if (proof === undefined) {
    return null;
  }
  const address = safeLink(proof.url ?? '');
  return address === '' ? (
    <> · {proofText(proof)}</>
  ) : (
    <>
      {' · '}
      <a className={styles.link} href={address} target="_blank" rel="noreferrer noopener">
        {t('check.evidence-link', 'Evidence')}
      </a>
    </>
  );
}

/** All that was recorded of a check, in its order; what was corrected later is struck through. */
export function TrailList({ trail, zone }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const corrected = superseded(trail);
  return (
    <section aria-label={t('trail.title', 'Trail')}>
      <strong>{t('trail.title', 'Trail')}</strong>
      {trail.length === 0 && <div className={styles.quiet}>{t('trail.empty', 'Nothing is recorded yet.')}</div>}
      <ol className={styles.list}>
        {trail.map((entry) => {
          const isCorrected = corrected.has(entry.number);
          const content = (
            <>
              {actWord(entry.act)}
              <Evidence entry={entry} />
              {partsOf(entry, zone).map((part) => ` · ${part}`)}
            </>
          );
          return (
            <li key={entry.number} className={styles.whole}>
              <Clock atMs={entry.atMs} zone={zone} />{' '}
              <span className={styles.quiet}>{entry.by || t('trail.machine', 'automatic')}</span>{' '}
              {isCorrected ? <del className={styles.struck}>{content}</del> : <span>{content}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
