import { t, Trans } from '@grafana/i18n';
import { Button, Input, RadioButtonGroup, Stack, TextArea, useStyles2 } from '@grafana/ui';
import { useMemo, useState, type Dispatch } from 'react';
import { checkFingerprint, type checkTicketWords } from '../../../domain/rounds/checkTicket';
import type { TicketDraft } from '../../../domain/writing/TicketDraft';
import { targetKey, type WriteTarget } from '../../../domain/writing/WriteTarget';
import { useTicketPreview } from '../../../query/tickets/useTicketPreview';
import { useOpenTicket } from '../../../query/tickets/useTicketActs';
import { ErrorSentence } from '../../../ui/ErrorSentence';
import { useSettled } from '../../../ui/useSettled';
import type { FormProps } from './FormProps';
import { LabelledField } from './LabelledField';
import type { ListAction } from '../listState';
import { OpenedTicket } from './OpenedTicket';
import { panelLink } from './panelLink';
import { getChecklistStyles } from '../styles';
import { TicketPreviewLine } from './TicketPreviewLine';
import { useFirstFocus } from './useFirstFocus';

interface Props extends FormProps {
  targets: readonly WriteTarget[];
  first: ReturnType<typeof checkTicketWords>;
  dispatch: Dispatch<ListAction>;
}

/** The ticket system is asked for each preview, so only once the person pauses. */
const ASK_AFTER_MS = 700;

/** The ticket as it would be sent; undefined while something is missing. */
function toTicket(
  words: Props['first'],
  target: WriteTarget | undefined,
  { round, check }: Props['row'],
  acting: Props['acting']
): TicketDraft | undefined {
  const type = target?.types.find((one) => one === words.type) ?? target?.types[0];
  if (target === undefined || type === undefined || words.title.trim() === '') {
    return undefined;
  }
  return {
    ...{ customer: target.customer, connection: target.connection, type },
    title: words.title.trim(),
    description: words.description,
    priority: Number(words.priority),
    labels: words.labels,
    fingerprint: checkFingerprint(round, check),
    link: panelLink(acting, round),
    linkTitle: `${round.title} / ${check.title}`.slice(0, 255),
  };
}

/** Which ticket system, where there is more than one. */
function TargetChoice({
  targets,
  value,
  onChange,
}: {
  targets: readonly WriteTarget[];
  value: string;
  onChange: (key: string) => void;
}) {
  return (
    targets.length > 1 && (
      <RadioButtonGroup
        size="sm"
        aria-label={t('checklist.ticket-target', 'Where')}
        options={targets.map((one) => ({ value: targetKey(one), label: one.connectionName || one.connection }))}
        value={value}
        onChange={onChange}
      />
    )
  );
}

/** The fields of a ticket about a check, what would be sent, and the button that sends it. */
export function TicketFields({ row, acting, targets, first, onClose, dispatch }: Props) {
  const styles = useStyles2(getChecklistStyles);
  const [words, setWords] = useState(first);
  const [key, setKey] = useState(targets[0] === undefined ? '' : targetKey(targets[0]));
  const box = useFirstFocus<HTMLFormElement>();
  const open = useOpenTicket(acting.uid);
  const target = targets.find((one) => targetKey(one) === key);
  const draft = useMemo(() => toTicket(words, target, row, acting), [words, target, row, acting]);
  const settled = useSettled(draft, ASK_AFTER_MS);
  const preview = useTicketPreview(acting.uid, settled, !open.isPending && !open.isSuccess);
  const existing = preview.data?.existing;
  if (open.data !== undefined) {
    return <OpenedTicket ticket={open.data} isNew row={row} acting={acting} onClose={onClose} dispatch={dispatch} />;
  }
  return (
    // Enter in a field must not open a ticket: only its button does.
    <form
      ref={box}
      onSubmit={(event) => event.preventDefault()}
      aria-label={t('checklist.ticket', 'Ticket about this check')}
    >
      <div className={styles.column}>
        <TargetChoice targets={targets} value={key} onChange={setKey} />
        <LabelledField label={t('checklist.ticket-title', 'Title')} isWide>
          {(id) => (
            <Input
              id={id}
              data-first=""
              maxLength={255}
              value={words.title}
              onChange={(event) => setWords({ ...words, title: event.currentTarget.value })}
            />
          )}
        </LabelledField>
        <LabelledField label={t('checklist.ticket-description', 'Description')} isWide>
          {(id) => (
            <TextArea
              id={id}
              rows={4}
              value={words.description}
              onChange={(event) => setWords({ ...words, description: event.currentTarget.value })}
            />
          )}
        </LabelledField>
        <TicketPreviewLine preview={preview} />
        {open.error && (
          <ErrorSentence title={t('checklist.ticket-failed', 'The ticket was not opened')} error={open.error} />
        )}
        {existing === undefined ? (
          <Stack gap={1}>
            <Button
              type="button"
              size="sm"
              disabled={draft === undefined || open.isPending}
              onClick={() => draft !== undefined && open.mutate(draft)}
            >
              {open.isPending ? t('checklist.ticket-opening', 'Opening…') : t('checklist.ticket-open', 'Open ticket')}
            </Button>
            <Button type="button" size="sm" variant="secondary" onClick={onClose}>
              <Trans i18nKey="checklist.cancel">Cancel</Trans>
            </Button>
          </Stack>
        ) : (
          <OpenedTicket ticket={existing} isNew={false} {...{ row, acting, onClose, dispatch }} />
        )}
      </div>
    </form>
  );
}
