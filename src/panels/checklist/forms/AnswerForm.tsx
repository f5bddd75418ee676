import { t, Trans } from '@grafana/i18n';
import { Button, RadioButtonGroup, useStyles2 } from '@grafana/ui';
import { useState, type FormEvent } from 'react';
import { draftFault, emptyDraft, toAct, type AnswerDraft, type DraftFault } from '../../../domain/rounds/AnswerDraft';
import { ANSWERS, type AnswerName } from '../../../domain/rounds/CheckAct';
import { whatIsAsked } from '../../../domain/rounds/whatIsAsked';
import { answerWord } from '../../../ui/words/answerWord';
import { AnswerFields } from './AnswerFields';
import { claimAt, claimNow } from '../claimTime';
import { draftFaultSentence } from './draftFaultSentence';
import type { FormProps } from './FormProps';
import { MeanwhileNotice } from './MeanwhileNotice';
import { OptionalFields } from './OptionalFields';
import { refusedDraft } from './refusedDraft';
import { getChecklistStyles } from '../styles';
import { useFirstFocus } from './useFirstFocus';
import { recordFor } from '../useCommands';

interface Props extends FormProps {
  act: AnswerName;
  onRecorded: () => void;
  /** Goes on to a ticket; what was typed is kept. */
  onTicket: () => void;
}

/** What was typed so far, and what is wrong with it once somebody wanted to record it. */
function useDraft({ row, act, acting }: Props) {
  const { drafts } = acting.outbox;
  const [draft, setDraft] = useState<AnswerDraft>(() => {
    const known = drafts.get(row.id) ?? refusedDraft(row, act);
    return known === undefined ? emptyDraft(row.check, act) : { ...known, act };
  });
  const [fault, setFault] = useState<DraftFault>();
  const change = (changed: Partial<AnswerDraft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    setFault(undefined);
    drafts.put(row.id, next);
  };
  return { draft, fault, change, setFault };
}

/** Answers a check, or corrects its answer: what has to be said with it, recorded with Enter. */
export function AnswerForm(props: Props) {
  const { row, acting, onClose, onRecorded, onTicket } = props;
  const styles = useStyles2(getChecklistStyles);
  const { check, round } = row;
  const { draft, fault, change, setFault } = useDraft(props);
  const [turn, setTurn] = useState(0);
  const box = useFirstFocus<HTMLFormElement>(turn);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = draftFault(check, draft);
    if (found === undefined) {
      const { clockOffsetMs } = acting;
      const claimed = draft.doneAt === '' ? claimNow(clockOffsetMs) : claimAt(draft.doneAt, round.zone, clockOffsetMs);
      recordFor(acting, row, toAct(round, check, draft, claimed));
      onRecorded();
      return;
    }
    if (found === 'range') {
      // What is out of its range is a problem: the number stays, and the words for it are asked.
      change({ act: 'problem' });
    }
    setFault(found);
    setTurn(turn + 1);
  };
  const fields = { check, draft, asked: whatIsAsked(check, draft.act), fault, onChange: change };
  return (
    <form
      ref={box}
      onSubmit={submit}
      noValidate
      className={styles.column}
      aria-label={t('checklist.answer', 'Answer “{{title}}”', {
        title: check.title,
        interpolation: { escapeValue: false },
      })}
    >
      <MeanwhileNotice row={row} />
      <div>
        <RadioButtonGroup<AnswerName>
          size="sm"
          aria-label={t('checklist.answer-kind', 'How it is')}
          options={ANSWERS.map((value) => ({ value, label: answerWord(value) }))}
          value={draft.act}
          onChange={(next) => change({ act: next })}
        />
      </div>
      <div className={styles.form}>
        <AnswerFields {...fields} />
        <div className={styles.formButtons}>
          <Button type="submit" size="sm">
            <Trans i18nKey="checklist.record">Record</Trans>
          </Button>
          {draft.act === 'problem' && (
            <Button type="button" size="sm" variant="secondary" onClick={onTicket}>
              <Trans i18nKey="checklist.ticket-first">Ticket first…</Trans>
            </Button>
          )}
          <Button type="button" size="sm" variant="secondary" onClick={onClose}>
            <Trans i18nKey="checklist.cancel">Cancel</Trans>
          </Button>
        </div>
        <div className={styles.formBreak} />
        <OptionalFields {...fields} />
      </div>
      <div role="alert">{fault !== undefined && draftFaultSentence(fault, check.acting?.wants)}</div>
    </form>
  );
}
