import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addReviewNote } from '../../api/review/addReviewNote';
import { fetchReview } from '../../api/review/fetchReview';
import { listReviews } from '../../api/review/listReviews';
import { reviewKeys } from './reviewKeys';

export const closedReviewsQuery = (uid: string, who: string, customer: string) =>
  queryOptions({
    queryKey: [...reviewKeys.closed(uid, who), 'of', customer],
    queryFn: ({ signal }) => listReviews(uid, customer, signal),
    gcTime: 0,
  });

export const wholeReviewQuery = (uid: string, who: string, id: string) =>
  queryOptions({
    queryKey: [...reviewKeys.closed(uid, who), 'one', id],
    queryFn: ({ signal }) => fetchReview(uid, id, signal),
    gcTime: 0,
  });

/** The closed reviews of a customer, or of all; the latest first. */
export const useClosedReviews = (uid: string, who: string, customer: string) =>
  useQuery(closedReviewsQuery(uid, who, customer));

/** One closed review as it was frozen, with the notes since. */
export const useWholeReview = (uid: string, who: string, id: string) => useQuery(wholeReviewQuery(uid, who, id));

/** Adds a note to a closed review. The review is read anew whatever came of it. */
export function useAddNote(uid: string, who: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (note: { requestId: string; text: string }) => addReviewNote(uid, id, note),
    onSettled: () => client.invalidateQueries({ queryKey: reviewKeys.closed(uid, who) }),
  });
}
