import { z } from 'zod';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';
import { closedReviewSchema, type ClosedReview } from './ClosedReview';
import { nullableList } from './nullableList';

const list = nullableList(closedReviewSchema);
const answer = z.union([z.object({ reviews: list }), list.transform((reviews) => ({ reviews }))]);

/** The closed reviews of a customer, or of all that the caller may see; the latest first. */
export async function listReviews(uid: string, customer: string, signal?: AbortSignal): Promise<ClosedReview[]> {
  const { reviews } = await request({
    ...{ url: resourceUrl(uid, 'review', 'reviews'), params: { customer }, answer, signal },
  });
  return reviews.sort((a, b) => b.at - a.at);
}
