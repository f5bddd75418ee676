import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import type { TicketDraft } from '../../domain/writing/TicketDraft';
import type { WrittenTicket } from '../../domain/writing/WrittenTicket';
import { useCommentTicket, useLinkTicket } from '../../query/tickets/useTicketActs';
import { ErrorSentence } from '../../ui/ErrorSentence';
import type { Done } from './DoneNotice';
import { TicketLink } from './TicketLink';
import { useOnce } from './useOnce';

interface Props {
  uid: string;
  draft: TicketDraft;
  ticket: WrittenTicket;
  onDone: (done: Done) => void;
}

/** The ticket that is open already about this panel, and what can be added to it. */
export function ExistingTicket({ uid, draft, ticket, onDone }: Props) {
  const comment = useCommentTicket(uid);
  const link = useLinkTicket(uid);
  const once = useOnce();
  const { customer, connection, description, linkTitle } = draft;
  const at = { customer, connection, key: ticket.key };
  const isBusy = comment.isPending || link.isPending;
  const error = comment.error ?? link.error;
  const addComment = () =>
    once(async () => {
      link.reset();
      onDone({ act: 'commented', ticket: await comment.mutateAsync({ ...at, text: description.trim() }) });
    });
  const addLink = () =>
    once(async () => {
      comment.reset();
      onDone({ act: 'linked', ticket: await link.mutateAsync({ ...at, link: draft.link, linkTitle }) });
    });
  return (
    <div aria-live="polite">
      <Alert severity="info" title={t('ticket.existing', 'A ticket about this panel is open already')}>
        <p>
          <TicketLink ticket={ticket} /> {ticket.title}
        </p>
        <p>{t('ticket.existing-hint', 'No second one is opened. The comment is what the description says now.')}</p>
        <Stack wrap="wrap" gap={1}>
          <Button type="button" disabled={description.trim() === ''} aria-disabled={isBusy} onClick={addComment}>
            {comment.isPending ? t('ticket.commenting', 'Commenting…') : t('ticket.comment', 'Comment on it')}
          </Button>
          <Button type="button" variant="secondary" aria-disabled={isBusy} onClick={addLink}>
            {link.isPending ? t('ticket.linking', 'Linking…') : t('ticket.link-it', 'Link this panel to it')}
          </Button>
        </Stack>
      </Alert>
      {error && <ErrorSentence title={t('ticket.not-added', 'Nothing could be added')} error={error} />}
    </div>
  );
}
