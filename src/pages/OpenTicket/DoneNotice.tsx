import { t, Trans } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import { useEffect, useRef } from 'react';
import type { WrittenTicket } from '../../domain/writing/WrittenTicket';
import { InlineNotice } from '../../ui/InlineNotice';
import { TicketLink } from './TicketLink';

/** What was done to which ticket. */
export interface Done {
  act: 'opened' | 'found' | 'commented' | 'linked';
  ticket: WrittenTicket;
}

function sentence({ act, ticket: { key } }: Done): string {
  const named = { key, interpolation: { escapeValue: false } };
  switch (act) {
    case 'opened':
      return t('ticket.opened', '{{key}} opened', named);
    case 'found':
      return t('ticket.found', '{{key}} was open already; no second one was opened', named);
    case 'commented':
      return t('ticket.commented', 'Comment added to {{key}}', named);
    case 'linked':
      return t('ticket.linked', '{{key}} is linked to this panel', named);
  }
}

/** Says what came of it, and leads to the ticket. */
export function DoneNotice({ done, onDismiss }: { done: Done; onDismiss?: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and with it the focus.
  useEffect(() => close.current?.focus(), []);
  return (
    <div role="status">
      <Alert severity="success" title={sentence(done)}>
        <TicketLink ticket={done.ticket} />
        {done.ticket.warnings.map((warning) => (
          <InlineNotice key={warning}>{warning}</InlineNotice>
        ))}
      </Alert>
      <Stack justifyContent="flex-end">
        <Button ref={close} type="button" variant="secondary" onClick={onDismiss}>
          <Trans i18nKey="ticket.close">Close</Trans>
        </Button>
      </Stack>
    </div>
  );
}
