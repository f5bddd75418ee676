import { t } from '@grafana/i18n';
import { Button, Stack, useStyles2 } from '@grafana/ui';
import { useEffect, useRef, type Dispatch } from 'react';
import { emptyDraft } from '../../../domain/rounds/AnswerDraft';
import { safeLink } from '../../../domain/rounds/safeLink';
import type { WrittenTicket } from '../../../domain/writing/WrittenTicket';
import type { FormProps } from './FormProps';
import type { ListAction } from '../listState';
import { getChecklistStyles } from '../styles';

interface Props extends FormProps {
  ticket: WrittenTicket;
  /** Whether it was opened just now, by the button in whose place this stands: the keyboard goes on from here. */
  isNew: boolean;
  dispatch: Dispatch<ListAction>;
}

const asIs = { interpolation: { escapeValue: false } };

/** The ticket there is now, and the next step: to record the problem with it. */
export function OpenedTicket({ ticket, isNew, row, acting, onClose, dispatch }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNew) {
      next.current?.focus();
    }
  }, [isNew]);
  const { check } = row;
  const wants = check.acting?.wants;
  const address = safeLink(ticket.url);
  const recordProblem = () => {
    const draft = acting.outbox.drafts.get(row.id) ?? emptyDraft(check, 'problem');
    // Where the check asks for evidence of another kind, the key goes into the words.
    const isEvidence = wants === undefined || wants.kind === 'ticket';
    acting.outbox.drafts.put(row.id, {
      ...draft,
      act: 'problem',
      ...(isEvidence
        ? { evidenceKind: 'ticket', evidence: ticket.key }
        : { text: `${ticket.key} ${draft.text}`.trim() }),
    });
    dispatch({ type: 'showForm', check: row.id, form: { kind: 'answer', act: 'problem' } });
  };
  return (
    <Stack gap={1} wrap="wrap" alignItems="center">
      <span role="status">
        {t('checklist.ticket-there', 'Ticket:')}{' '}
        {address === '' ? (
          ticket.key
        ) : (
          <a className={styles.link} href={address} target="_blank" rel="noreferrer noopener">
            {ticket.key}
          </a>
        )}{' '}
        {ticket.title}
      </span>
      <Button ref={next} type="button" size="sm" onClick={recordProblem}>
        {t('checklist.problem-with-ticket', 'Record the problem with {{key}}', { key: ticket.key, ...asIs })}
      </Button>
      <Button type="button" size="sm" variant="secondary" fill="text" onClick={onClose}>
        {t('checklist.close-form', 'Close')}
      </Button>
    </Stack>
  );
}
