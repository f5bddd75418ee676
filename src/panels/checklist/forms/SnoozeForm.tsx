import { t, Trans } from '@grafana/i18n';
import { Button, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { useState, type FormEvent } from 'react';
import { clockTime } from '../../../ui/rounds/clockTime';
import type { FormProps } from './FormProps';
import { ReasonField } from './ReasonField';
import { getChecklistStyles } from '../styles';
import { useFirstFocus } from './useFirstFocus';
import { recordFor } from '../useCommands';

const MINUTES = [10, 20, 30, 60, 120];
const MINUTE_MS = 60_000;

/** Silences the reminders of a check for a while, with a reason; the clock goes on. */
export function SnoozeForm({ row, acting, onClose }: FormProps) {
  const styles = useStyles2(getChecklistStyles);
  const box = useFirstFocus<HTMLFormElement>();
  const { round, check } = row;
  const [nowMs] = useState(() => Date.now() + acting.clockOffsetMs);
  const choices = MINUTES.map((minutes) => nowMs + minutes * MINUTE_MS).filter((ms) => ms < round.closesMs);
  const [untilMs, setUntil] = useState(choices[0] ?? round.closesMs);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      return;
    }
    recordFor(acting, row, {
      round: { checklist: round.checklist, slot: round.slot, date: round.date },
      check: check.id,
      act: 'snooze',
      seen: check.seen,
      reason: reason.trim(),
      until: new Date(untilMs).toISOString(),
    });
    onClose();
  };
  return (
    <form ref={box} onSubmit={submit} className={styles.form} aria-label={t('checklist.snooze', 'Snooze')}>
      <RadioButtonGroup<number>
        size="sm"
        aria-label={t('checklist.snooze-until', 'Until')}
        options={[...choices, round.closesMs].map((value) => ({ value, label: clockTime(value, round.zone) }))}
        value={untilMs}
        onChange={setUntil}
      />
      <ReasonField value={reason} onChange={setReason} />
      <Button type="submit" size="sm" disabled={reason.trim() === ''}>
        <Trans i18nKey="checklist.snooze">Snooze</Trans>
      </Button>
      <Button type="button" size="sm" variant="secondary" fill="text" onClick={onClose}>
        <Trans i18nKey="checklist.cancel">Cancel</Trans>
      </Button>
    </form>
  );
}
