import { ticketMatter, type TicketDraft } from '../../domain/writing/TicketDraft';
import type { TicketPreview } from '../../domain/writing/WrittenTicket';
import { useTicketPreview } from '../../query/tickets/useTicketPreview';
import { useSettled } from '../../ui/useSettled';

/** The ticket system is asked for each preview, so only once the person pauses. */
const ASK_AFTER_MS = 700;

export interface LivePreview {
  /** Of the last draft that was answered; undefined before the first answer. */
  data: TicketPreview | undefined;
  error: Error | null;
  /** Whether what is shown is of an earlier draft. */
  isBehind: boolean;
  retry: () => void;
}

/**
 * What opening the draft would send, a moment after it last changed. While the ticket is being opened (not `enabled`) it
 * is not asked: it would find the very ticket.
 */
export function useLivePreview(uid: string, draft: TicketDraft | undefined, enabled: boolean): LivePreview {
  const settled = useSettled(draft, ASK_AFTER_MS);
  const { data, error, isFetching, refetch } = useTicketPreview(uid, settled, enabled);
  const isBehind = isFetching || JSON.stringify(settled) !== JSON.stringify(draft);
  const isOurs = draft && settled && ticketMatter(draft) === ticketMatter(settled);
  return { data: isOurs ? data : undefined, error: isOurs ? error : null, isBehind, retry: () => void refetch() };
}
