import { request } from '../request';
import { resourceUrl } from '../resourceUrl';
import { reviewStateSchema, type ReviewState } from './reviewStateSchema';
import type { ReviewSpan } from './ReviewSpan';

/** The acts, findings and opened tickets of a span of time; with a cursor of an earlier answer only what is newer. */
export function fetchReviewState(
  uid: string,
  { customer, from, to }: ReviewSpan,
  since: number,
  signal?: AbortSignal
): Promise<ReviewState> {
  const params = { customer, from: String(from), to: String(to), since: since > 0 ? String(since) : '' };
  return request({ url: resourceUrl(uid, 'review', 'state'), params, answer: reviewStateSchema, signal });
}
