import { t } from '@grafana/i18n';
import { Checkbox, Field, Input, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { useId, type FormEvent } from 'react';
import type { AckDraft } from './AckDraft';
import { DayAndTime } from './DayAndTime';
import { EXPIRY_HOURS, expiryMs, expiryWord } from './expiryChoices';
import { FormButtons } from './FormButtons';
import { getReviewStyles } from './reviewStyles';
import { useSmallForm } from './useSmallForm';

/** The most that the back end takes. */
const MAX_COMMENT = 2000;

interface Props {
  draft: AckDraft;
  /** Milliseconds since 1970. */
  nowMs: number;
  /** The customer's, in which the end is shown; IANA. */
  zone: string;
  onChange: (draft: AckDraft) => void;
  onAck: () => void;
  onClose: () => void;
}

/** Says that somebody looks after it, with what he knows so far, and for how long. */
export function AckForm({ draft, nowMs, zone, onChange, onAck, onClose }: Props) {
  const styles = useStyles2(getReviewStyles);
  const id = useId();
  const box = useSmallForm<HTMLFormElement>(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAck();
  };
  return (
    <form ref={box} className={styles.form} onSubmit={submit} aria-label={t('review-item.ack.title', 'Acknowledge')}>
      <Field label={t('review-item.ack.comment', 'Comment')} htmlFor={`${id}-comment`} noMargin>
        <Input
          id={`${id}-comment`}
          value={draft.comment}
          maxLength={MAX_COMMENT}
          autoComplete="off"
          placeholder={t('review-item.ack.comment-placeholder', 'What is known, what is being done')}
          onChange={({ currentTarget }) => onChange({ ...draft, comment: currentTarget.value })}
        />
      </Field>
      <Field
        label={t('review-item.ack.expires', 'Holds for')}
        description={
          <>
            {t('review-item.ack.until', 'Until')} <DayAndTime atMs={nowMs + expiryMs(draft.hours)} zone={zone} /> (
            {zone})
          </>
        }
        noMargin
      >
        <RadioButtonGroup<number>
          aria-label={t('review-item.ack.expires', 'Holds for')}
          options={EXPIRY_HOURS.map((value) => ({ value, label: expiryWord(value) }))}
          value={draft.hours}
          onChange={(hours) => onChange({ ...draft, hours })}
        />
      </Field>
      <div>
        <Checkbox
          label={t('review-item.ack.sticky', 'Keep it when the severity rises')}
          value={draft.isSticky}
          onChange={({ currentTarget }) => onChange({ ...draft, isSticky: currentTarget.checked })}
        />
      </div>
      <FormButtons send={t('review-item.ack.title', 'Acknowledge')} onClose={onClose} />
    </form>
  );
}
