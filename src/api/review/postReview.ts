import type { z } from 'zod';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';
import { toReviewRefusal } from './toReviewRefusal';

/** Has the review keep something. Throws ReviewRefused where the server said no, Failure where nobody knows. */
export async function postReview<Schema extends z.ZodType>(
  uid: string,
  path: readonly string[],
  body: unknown,
  answer: Schema
): Promise<z.infer<Schema>> {
  try {
    return await request({ url: resourceUrl(uid, 'review', ...path), method: 'POST', body, answer });
  } catch (thrown) {
    throw toReviewRefusal(thrown);
  }
}
