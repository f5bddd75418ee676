import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { fetchReviewState } from '../../api/review/fetchReviewState';
import type { ReviewSpan } from '../../api/review/ReviewSpan';
import type { ReviewState } from '../../api/review/reviewStateSchema';
import { addToState, NOTHING_KNOWN, type KnownState } from './KnownState';
import { reviewKeys } from './reviewKeys';

/** So that what another person does is seen within five seconds, the time of the answer included. */
const POLL_MS = 3_000;

/** What the store has of a period, asked for what is new every few seconds. */
export const stateQuery = (uid: string, who: string, span: ReviewSpan) =>
  queryOptions({
    queryKey: reviewKeys.state(uid, who, span),
    queryFn: async ({ signal, client, queryKey }) => {
      let known = client.getQueryData<KnownState>(queryKey) ?? NOTHING_KNOWN;
      for (let hasMore = true; hasMore; ) {
        const answer: ReviewState = await fetchReviewState(uid, span, known.cursor, signal);
        hasMore = answer.more && answer.cursor > known.cursor;
        // Read again: something may have been kept while the answer was under way.
        known = addToState(addToState(client.getQueryData<KnownState>(queryKey) ?? NOTHING_KNOWN, known), answer);
      }
      return known;
    },
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: 'always',
    structuralSharing: false,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });

/** Shows everywhere what the server has just told. The cursor stays: others may have done something before it. */
export function takeState(
  client: QueryClient,
  { uid, who }: { uid: string; who: string },
  more: Pick<Partial<KnownState>, 'acts' | 'findings'>
): void {
  client.setQueriesData<KnownState>({ queryKey: reviewKeys.states(uid, who) }, (known) =>
    known === undefined ? undefined : addToState(known, more)
  );
}
