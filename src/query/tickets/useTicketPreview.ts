import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { previewTicket } from '../../api/tickets/previewTicket';
import { ticketMatter, type TicketDraft } from '../../domain/writing/TicketDraft';
import type { TicketPreview } from '../../domain/writing/WrittenTicket';

/** Asked anew for every draft, and never from memory: meanwhile somebody else may have opened the ticket. */
export const ticketPreviewQuery = (uid: string, draft: TicketDraft | undefined) => {
  const matter = draft && ticketMatter(draft);
  return queryOptions({
    queryKey: ['ticket-preview', uid, matter, draft],
    queryFn: draft === undefined ? skipToken : ({ signal }) => previewTicket(uid, draft, signal),
    // While a word of the same ticket changes, the last answer stays; that for another customer must not.
    placeholderData: (last: TicketPreview | undefined, query): TicketPreview | undefined =>
      query?.queryKey[2] === matter ? last : undefined,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
};

/** What a draft would send; nothing while there is no whole draft. */
export const useTicketPreview = (uid: string, draft: TicketDraft | undefined, enabled: boolean) =>
  useQuery({ ...ticketPreviewQuery(uid, draft), enabled });
