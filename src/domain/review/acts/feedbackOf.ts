import { lastAbout } from './actsAbout';
import type { Feedback, ReviewAct } from './ReviewAct';

/** What a responder said of the entry. */
export interface FeedbackSaid {
  verdict: Feedback;
  /** '' where there was none. */
  entry: string;
  note: string;
  by: ReviewAct['by'];
  /** Milliseconds since 1970. */
  at: number;
}

/** The last verdict about an item, or about any of several; undefined where none stands. */
export function feedbackOf(acts: readonly ReviewAct[], items: string | readonly string[]): FeedbackSaid | undefined {
  const last = lastAbout(acts, items, ['feedback', 'unfeedback']);
  if (last?.deed.kind !== 'feedback') {
    return undefined;
  }
  const { verdict, entry, note } = last.deed;
  return { verdict, entry, note, by: last.by, at: last.at };
}
