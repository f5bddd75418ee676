import { z } from 'zod';
import { postReview } from './postReview';

export interface ReviewToClose {
  requestId: string;
  customer: string;
  /** The customer's days, both included: YYYY-MM-DD. */
  from: string;
  to: string;
  zone: string;
  title: string;
  /** Up to 2 MiB as JSON. */
  snapshot: unknown;
  /** Up to 1 MiB. */
  markdown: string;
}

const answer = z.object({ id: z.string() });

/** Freezes a review; answers its id. Throws ReviewRefused where the same one is closed already. */
export const closeReview = async (uid: string, review: ReviewToClose): Promise<string> =>
  (await postReview(uid, ['close'], review, answer)).id;
