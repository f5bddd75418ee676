/** What a review is read from; each may fail alone. */
export type SourceId =
  | 'state'
  | 'history'
  | 'rules'
  | 'live'
  | 'silences'
  | 'tickets'
  | 'checks'
  | 'annotations'
  | 'playbook';

/** How one source stands. */
export interface SourceState {
  id: SourceId;
  /** Whether something of it is there, be it from before. */
  isThere: boolean;
  /** Whether all of it is there, so that something may be concluded from what is not in it. */
  isWhole: boolean;
  /** Why the last attempt failed; null where it did not. */
  error: unknown;
  /** The back end's sentences about what is missing. */
  notices: readonly string[];
  /** From when on all is there, in milliseconds since 1970; undefined where that is the whole span. */
  completeFrom: number | undefined;
  /** When it begins at all, where that is after what was asked for; undefined where it reaches back. */
  beginsAt: number | undefined;
  refetch: () => void;
}
