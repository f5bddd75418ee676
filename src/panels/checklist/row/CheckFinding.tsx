import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { RoundCheck } from '../../../domain/rounds/Round';
import { durationWord } from '../../../ui/rounds/durationWord';
import { severityWord } from '../../../ui/words/severityWord';
import { getChecklistStyles } from '../styles';

interface Props {
  check: RoundCheck;
  /** Whether one line has to do, the rest to be read on hover. */
  isShort: boolean;
}

const asIs = { interpolation: { escapeValue: false } };

const byWord = ({ by, answeredAtMs }: RoundCheck): string =>
  answeredAtMs === undefined
    ? t('check.begun-by', 'begun by {{name}}', { name: by, ...asIs })
    : t('check.by', 'by {{name}}', { name: by, ...asIs });

/** What else is to be said of an answer beside its state, the most important first. */
function findings(check: RoundCheck): string[] {
  const { severity, problem, reason, lateSeconds, isCarried, by } = check;
  const isLate = lateSeconds > 0;
  const time = durationWord(lateSeconds * 1000);
  return [
    severity === undefined ? '' : severityWord(severity),
    problem,
    reason,
    isLate && check.state === 'missed' ? t('check.done-late', 'done {{time}} late', { time }) : '',
    isLate && check.state !== 'missed' ? t('check.late-by', 'late {{time}}', { time }) : '',
    isCarried ? t('check.carried', 'still to be done') : '',
    by === '' ? '' : byWord(check),
  ].filter((part) => part !== '');
}

/** What was seen, and what is to be said of it. */
export function CheckFinding({ check, isShort }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const rest = findings(check).join(' · ');
  const evidence = check.evidence === '' ? check.evidenceUrl : check.evidence;
  if (evidence === '' && rest === '') {
    return null;
  }
  return (
    <span title={isShort ? [evidence, rest].filter((part) => part !== '').join(' · ') : undefined}>
      {check.evidenceUrl === '' ? (
        evidence
      ) : (
        <a
          className={styles.link}
          href={check.evidenceUrl}
          target="_blank"
          rel="noreferrer noopener"
          // The details, which have all of it, are reached by keys.
          tabIndex={isShort ? -1 : undefined}
        >
          {t('check.evidence-link', 'Evidence')}
        </a>
      )}
      {evidence !== '' && rest !== '' && ' · '}
      {rest}
    </span>
  );
}
