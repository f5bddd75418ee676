import type { ReviewItem } from '../../../domain/review/items/ReviewItem';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';

/** What the screen of one item is given. */
export interface ItemScreenProps {
  /** The data source's uid. */
  uid: string;
  /** All of the review: the material, the acts and how to add to them, and what could not be read. */
  review: ReviewInUse;
  item: ReviewItem;
  /** Where it stands in the queue, counted from 0, and how long that is. */
  place: number;
  count: number;
  /** Undefined at the ends of the queue. */
  onNext: (() => void) | undefined;
  onPrevious: (() => void) | undefined;
  /** Goes to another item, such as the cause of a symptom. */
  onOpen: (itemId: string) => void;
  /** Back to the list. */
  onBack: () => void;
}
