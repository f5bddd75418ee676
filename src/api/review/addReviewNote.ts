import { z } from 'zod';
import { postReview } from './postReview';

/** Adds a note to a closed review; nothing else of it can change. */
export async function addReviewNote(uid: string, id: string, note: { requestId: string; text: string }): Promise<void> {
  await postReview(uid, ['reviews', id, 'notes'], note, z.unknown());
}
