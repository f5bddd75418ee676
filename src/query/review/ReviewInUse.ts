import type { LiveFiring } from '../../domain/review/episodes/LiveSight';
import type { PlaybookIndex } from '../../domain/playbook/PlaybookIndex';
import type { PlaybookMatch } from '../../domain/playbook/PlaybookMatch';
import type { ReviewItem } from '../../domain/review/items/ReviewItem';
import type { ReviewMaterial } from '../../domain/review/ReviewMaterial';
import type { Customer } from '../../domain/status/Customer';
import type { IndexProgress } from '../playbook/readIndex';
import type { SourceState } from './SourceState';
import type { ActsInUse } from './useActs';

/** A review as it is on the screen: what it is made from, as far as that is there, and how to add to it. */
export interface ReviewInUse {
  uid: string;
  /** The person at the screen and his organisation, as one text. */
  who: string;
  customers: readonly Customer[];
  /** Holds what is there; what is not is empty, and `states` and `isComplete` say so. Mine that is on its way is in it. */
  material: ReviewMaterial;
  /** What came in during the period, in the order of the meeting's queue. */
  items: readonly ReviewItem[];
  acts: ActsInUse;
  states: readonly SourceState[];
  /** Whether every source has answered or failed, so that nothing more will come by itself. */
  isSettled: boolean;
  /** Undefined until the dashboards are read; `material.entries` are its entries. */
  index: PlaybookIndex | undefined;
  progress: IndexProgress | undefined;
  /** How each episode of now is matched, by its id, with the reason in a sentence and what else fits. */
  found: ReadonlyMap<string, PlaybookMatch>;
  live: readonly LiveFiring[];
}
