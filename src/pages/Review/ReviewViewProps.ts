import type { ReviewInUse } from '../../query/review/ReviewInUse';
import type { Period } from './period/periods';
import type { PlaceInUse } from './place/usePlace';

/** What all views of the page are given. */
export interface ReviewViewProps extends PlaceInUse {
  uid: string;
  review: ReviewInUse;
  /** The customer's days. */
  period: Period;
  /** YYYY-MM-DD in his zone. */
  today: string;
}
