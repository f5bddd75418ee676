import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import type { Waiting } from '../../../domain/rounds/outbox';
import type { RoundCheck } from '../../../domain/rounds/Round';
import { clockTime } from '../../../ui/rounds/clockTime';
import { signOffWord } from '../../../ui/words/signOffWord';
import { getChecklistStyles } from '../styles';

interface Props {
  check: RoundCheck;
  waiting: Waiting | undefined;
  zone: string;
  hasDraft: boolean;
}

function words({ check, waiting, zone, hasDraft }: Props): string[] {
  const until = check.acting?.snoozedUntilMs;
  return [
    waiting !== undefined && waiting.refusal === undefined ? t('checklist.unsent', 'not yet sent') : '',
    waiting?.refusal === undefined ? '' : t('checklist.refused', 'not recorded'),
    hasDraft ? t('checklist.draft', 'text kept') : '',
    check.isHighImpact ? t('check.high-impact', 'high impact') : '',
    check.signOff === undefined
      ? ''
      : t('check.sign-off.badge', 'sign-off: {{state}}', { state: signOffWord(check.signOff).toLowerCase() }),
    until === undefined
      ? ''
      : t('check.snoozed', 'snoozed until {{time}}', {
          time: clockTime(until, zone),
          interpolation: { escapeValue: false },
        }),
  ].filter((word) => word !== '');
}

/** What is special about a check at the moment, in a word each. */
export function CheckBadges(props: Props) {
  const styles = useStyles2(getChecklistStyles);
  return (
    <>
      {words(props).map((word) => (
        <span key={word} className={styles.badge}>
          {word}
        </span>
      ))}
    </>
  );
}
