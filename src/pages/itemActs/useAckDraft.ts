import { useState } from 'react';
import { useReviewDraft } from '../../query/review/useReviewDraft';
import { EMPTY_ACK, type AckDraft } from '../../ui/review/AckDraft';

/** An acknowledgement that is being written; its words outlive the page. */
export function useAckDraft(item: string): [AckDraft, (draft: AckDraft) => void, () => void] {
  const [comment, setComment] = useReviewDraft(`ack/${item}`);
  const [{ hours, isSticky }, setRest] = useState(EMPTY_ACK);
  const change = (draft: AckDraft) => {
    setComment(draft.comment);
    setRest(draft);
  };
  return [{ comment, hours, isSticky }, change, () => change(EMPTY_ACK)];
}
