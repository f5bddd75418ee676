import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { commentTicket } from '../../api/tickets/commentTicket';
import { linkTicket } from '../../api/tickets/linkTicket';
import { newRequestId } from '../../api/newRequestId';
import { openTicket } from '../../api/tickets/openTicket';
import type { TicketDraft } from '../../domain/writing/TicketDraft';

/** The id of a wish for as long as the dialog is open, so that the same one once more is known as the same. */
function useRequestIds(): (wish: string) => string {
  const ids = useRef(new Map<string, string>());
  return (wish) => {
    const id = ids.current.get(wish) ?? newRequestId();
    ids.current.set(wish, id);
    return id;
  };
}

const OPEN = 'open';

/** Opens the ticket of a draft, or finds the one that is there. */
export function useOpenTicket(uid: string) {
  const requestId = useRequestIds();
  return useMutation({ mutationFn: (draft: TicketDraft) => openTicket(uid, draft, requestId(OPEN)) });
}

/** Adds a note to a ticket that is there. */
export function useCommentTicket(uid: string) {
  const requestId = useRequestIds();
  return useMutation({
    mutationFn: (comment: Parameters<typeof commentTicket>[1]) =>
      commentTicket(uid, comment, requestId(`${comment.key} ${comment.text}`)),
  });
}

/** Ties a ticket that is there to the panel. */
export function useLinkTicket(uid: string) {
  return useMutation({ mutationFn: (link: Parameters<typeof linkTicket>[1]) => linkTicket(uid, link) });
}
