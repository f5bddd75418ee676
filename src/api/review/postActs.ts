import { z } from 'zod';
import { reviewActSchema, type ReviewAct } from '../../domain/review/acts/ReviewAct';
import type { ActToKeep } from './ActToKeep';
import { nullableList } from './nullableList';
import { postReview } from './postReview';

const answer = z.object({ acts: nullableList(reviewActSchema) });

/** Keeps up to 1,000 acts, all or none; answers them as they are kept. Sent again they are not kept again. */
export const postActs = async (uid: string, acts: readonly ActToKeep[]): Promise<ReviewAct[]> =>
  (await postReview(uid, ['acts'], { acts }, answer)).acts;
