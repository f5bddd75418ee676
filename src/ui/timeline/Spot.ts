import type { TimelineItem, TimelineLane } from '../../domain/timeline/TimelineItem';

/** What of a timeline is looked at, and where beside it there is room to tell more; pixels from the timeline's corner. */
export interface Spot {
  items: readonly TimelineItem[];
  /** For one item, or for the many that are drawn as one. */
  isCount: boolean;
  left: number;
  top: number;
  /** The lanes as they were, since others may have other items there. */
  lanes: readonly TimelineLane[];
}
