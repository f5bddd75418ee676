import { t } from '@grafana/i18n';
import { Button, Field, Input, Stack, TextArea, useStyles2 } from '@grafana/ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { Decision } from '../../../domain/review/findings/Finding';
import { getReviewStyles } from '../../../ui/review/reviewStyles';
import { faultsOf, LIMITS, toDecision, type DecisionFields, type DecisionKind } from './DecisionFields';
import { decisionWord } from './findingWords';
import { TicketFields } from './TicketFields';

interface Props {
  uid: string;
  kind: DecisionKind;
  /** The customer's, YYYY-MM-DD. */
  today: string;
  fields: DecisionFields;
  isPending: boolean;
  onChange: (more: Partial<DecisionFields>) => void;
  onDecide: (decision: Decision) => void;
  onCancel: () => void;
}

function faultWord(name: keyof DecisionFields): string {
  switch (name) {
    case 'owner':
      return t('review.decide.owner-fault', 'Say who looks after it.');
    case 'due':
      return t('review.decide.due-fault', 'Choose a day.');
    case 'until':
      return t('review.decide.until-fault', 'Choose a later day.');
    case 'connection':
      return t('review.decide.connection-fault', 'Choose the ticket system.');
    default:
      return t('review.decide.reason-fault', 'Say why: it is not raised again before that day.');
  }
}

/** Where one begins to type: days are proposed already, but not the day to which something is put off. */
const firstField = (kind: DecisionKind): string => (kind === 'dismiss' ? 'textarea' : 'input, textarea');

/** What one decision needs, and the button that makes it. */
export function DecisionForm({ uid, kind, today, fields, isPending, onChange, onDecide, onCancel }: Props) {
  const styles = useStyles2(getReviewStyles);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // The button that opened it is gone, and with it the focus.
  useEffect(() => form.current?.querySelector<HTMLElement>(firstField(kind))?.focus(), [kind]);
  const [isTried, setTried] = useState(false);
  const faults = faultsOf(kind, fields, today);
  const fault = (name: keyof DecisionFields) => {
    const isWrong = isTried && faults.includes(name);
    return { invalid: isWrong, error: isWrong ? faultWord(name) : undefined };
  };
  const submit = () => {
    setTried(true);
    if (faults.length === 0 && !isPending) {
      onDecide(toDecision(kind, fields));
    }
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={decisionWord(kind)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {kind === 'accept' && (
        <>
          <Stack gap={2} wrap="wrap">
            <Field
              label={t('review.decide.owner', 'Owner')}
              htmlFor={`${id}-owner`}
              required
              noMargin
              {...fault('owner')}
            >
              <Input
                id={`${id}-owner`}
                width={30}
                value={fields.owner}
                maxLength={LIMITS.owner}
                onChange={({ currentTarget }) => onChange({ owner: currentTarget.value })}
              />
            </Field>
            <Field label={t('review.decide.due', 'Due')} htmlFor={`${id}-due`} required noMargin {...fault('due')}>
              <Input
                id={`${id}-due`}
                type="date"
                width={20}
                min={today}
                value={fields.due}
                onChange={({ currentTarget }) => onChange({ due: currentTarget.value })}
              />
            </Field>
          </Stack>
          <TicketFields uid={uid} fields={fields} fault={fault('connection')} onChange={onChange} />
        </>
      )}
      {(kind === 'dismiss' || kind === 'defer') && (
        <Field
          label={
            kind === 'dismiss'
              ? t('review.decide.quiet-until', 'Not raised again before')
              : t('review.decide.defer-until', 'Until')
          }
          htmlFor={`${id}-until`}
          required
          noMargin
          {...fault('until')}
        >
          <Input
            id={`${id}-until`}
            type="date"
            width={20}
            min={today}
            value={fields.until}
            onChange={({ currentTarget }) => onChange({ until: currentTarget.value })}
          />
        </Field>
      )}
      <Field
        label={kind === 'dismiss' ? t('review.decide.reason', 'Reason') : t('review.decide.note', 'Note')}
        htmlFor={`${id}-note`}
        required={kind === 'dismiss'}
        noMargin
        {...fault('note')}
      >
        <TextArea
          id={`${id}-note`}
          rows={2}
          value={fields.note}
          maxLength={LIMITS.note}
          onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="sm" disabled={isPending}>
          {decisionWord(kind)}
        </Button>
        <Button type="button" size="sm" variant="secondary" onClick={onCancel}>
          {t('review.decide.cancel', 'Cancel')}
        </Button>
      </div>
    </form>
  );
}
