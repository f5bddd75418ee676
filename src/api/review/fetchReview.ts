import { request } from '../request';
import { resourceUrl } from '../resourceUrl';
import { wholeReviewSchema, type WholeReview } from './ClosedReview';

/** One closed review as it was frozen, with the notes since. */
export const fetchReview = (uid: string, id: string, signal?: AbortSignal): Promise<WholeReview> =>
  request({ url: resourceUrl(uid, 'review', 'reviews', id), answer: wholeReviewSchema, signal });
