import type { Sign } from '../vocabulary/Sign';

/** One thing on a timeline. Instants are milliseconds since 1970. */
export interface TimelineItem {
  /** Its own among the items of all lanes. */
  id: string;
  from: number;
  /** Null for a point in time; what still goes on ends with the timeline's time. */
  to: number | null;
  label: string;
  /** How it stands: glyph, word and tone. */
  sign: Pick<Sign, 'glyph' | 'tone'> & { word: string };
  /** Whether it is there for completeness only, such as an alert that was silenced. */
  isMuted?: boolean;
}

/** Items of one kind, drawn in one strip. */
export interface TimelineLane {
  id: string;
  title: string;
  items: readonly TimelineItem[];
  /** What stands there without any, where it is not that there are none. */
  ifNone?: string | undefined;
}

/** The time that is shown, milliseconds since 1970; what begins at `to` is not in it. */
export interface TimelineSpan {
  from: number;
  to: number;
}
