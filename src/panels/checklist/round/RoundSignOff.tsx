import { t, Trans } from '@grafana/i18n';
import { Button, useStyles2 } from '@grafana/ui';
import { useState } from 'react';
import { isRoundWaiting } from '../../../domain/rounds/outbox';
import type { Round } from '../../../domain/rounds/Round';
import { SIGN_OFF_STATES } from '../../../domain/vocabulary/signOffStates';
import { StateLabel } from '../../../ui/StateLabel';
import { signOffWord } from '../../../ui/words/signOffWord';
import type { Acting } from '../Acting';
import { RejectForm } from '../forms/RejectForm';
import { getChecklistStyles } from '../styles';

interface Props {
  round: Round;
  acting: Acting | undefined;
}

/** Whether this person can sign, or who has to. */
function standing({ checks, live, ...key }: Round, acting: Acting | undefined) {
  const isAwaiting = live?.signOff === 'awaiting';
  const isOwn = checks.some((check) => check.acting?.isMine === true);
  const isWaiting = acting === undefined || isRoundWaiting(acting.outbox.waiting, key);
  return { maySign: isAwaiting && !isOwn && !isWaiting && live.canAct, needsOther: isAwaiting && isOwn };
}

/** The signature on a whole round: where it stands, and for a second person the way to give or to refuse it. */
export function RoundSignOff({ round, acting }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const [isRejecting, setIsRejecting] = useState(false);
  const { live } = round;
  const sign = SIGN_OFF_STATES.find(({ value }) => value === live?.signOff);
  if (live === undefined || sign === undefined) {
    return null;
  }
  const { maySign, needsOther } = standing(round, acting);
  const record = (act: 'sign' | 'reject', reason?: string) => {
    const { checklist, slot, date } = round;
    acting?.outbox.record({ round: { checklist, slot, date }, check: '', act, seen: live.last, reason });
    setIsRejecting(false);
  };
  return (
    <div className={styles.footer} role="group" aria-label={t('round.sign-off', 'Sign-off of the round')}>
      <span>{t('round.sign-off-word', 'Sign-off')}</span>
      <StateLabel sign={sign} word={signOffWord(sign.value)} />
      <span>{[live.signedBy, live.signReason].filter((part) => part !== '').join(': ')}</span>
      {needsOther && <span>{t('round.second-person', 'needs a second person')}</span>}
      {maySign && !isRejecting && (
        <>
          <Button size="sm" onClick={() => record('sign')}>
            <Trans i18nKey="round.sign">Sign the round</Trans>
          </Button>
          <Button size="sm" variant="secondary" onClick={() => setIsRejecting(true)}>
            <Trans i18nKey="round.reject">Reject…</Trans>
          </Button>
        </>
      )}
      {isRejecting && (
        <RejectForm onReject={(reason) => record('reject', reason)} onClose={() => setIsRejecting(false)} />
      )}
    </div>
  );
}
