import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t, Trans } from '@grafana/i18n';
import { Button, Stack, useStyles2 } from '@grafana/ui';
import { useFormContext } from 'react-hook-form';
import type { TicketDraft } from '../../domain/writing/TicketDraft';
import type { TicketForm } from '../../domain/writing/TicketForm';
import type { useOpenTicket } from '../../query/tickets/useTicketActs';
import { ErrorSentence } from '../../ui/ErrorSentence';
import type { Done } from './DoneNotice';
import { useOnce } from './useOnce';

interface Props {
  open: ReturnType<typeof useOpenTicket>;
  /** As it would be sent; undefined while something is missing. */
  draft: TicketDraft | undefined;
  /** Whether a ticket about the same thing is open already; then no second one is offered. */
  isThere: boolean;
  onDone: (done: Done) => void;
  onDismiss?: () => void;
}

/** Opens the ticket, or leaves it. */
export function WhatToDo({ open, draft, isThere, onDone, onDismiss }: Props) {
  const styles = useStyles2(getStyles);
  const { trigger } = useFormContext<TicketForm>();
  const once = useOnce();
  const submit = () =>
    once(async () => {
      if ((await trigger(undefined, { shouldFocus: true })) && draft) {
        const ticket = await open.mutateAsync(draft);
        onDone({ act: ticket.created ? 'opened' : 'found', ticket });
      }
    });
  return (
    <div className={styles.acts}>
      <div aria-live="polite">
        {open.error && (
          <ErrorSentence title={t('ticket.not-opened', 'The ticket could not be opened')} error={open.error} />
        )}
      </div>
      <Stack gap={1} justifyContent="flex-end" wrap="wrap">
        {onDismiss && (
          <Button type="button" variant="secondary" fill="outline" onClick={onDismiss}>
            <Trans i18nKey="ticket.cancel">Cancel</Trans>
          </Button>
        )}
        {!isThere && (
          <Button
            type="button"
            icon={open.isPending ? 'spinner' : undefined}
            aria-disabled={open.isPending}
            onClick={submit}
          >
            {open.isPending ? t('ticket.opening', 'Opening…') : t('ticket.open', 'Open ticket')}
          </Button>
        )}
      </Stack>
    </div>
  );
}

// In sight however long the ticket is: the dialog scrolls below them.
const getStyles = (theme: GrafanaTheme2) => ({
  acts: css({
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginTop: theme.spacing(1),
    padding: theme.spacing(2, 0, 1),
    background: theme.colors.background.primary,
  }),
});
