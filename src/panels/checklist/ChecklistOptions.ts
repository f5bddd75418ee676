/** What the panel's editor sets. Everybody who can open a public dashboard can read it, so it holds no more than an id. */
export interface ChecklistOptions {
  /** The id of the one customer to show; empty for all that the query answers. */
  customer: string;
  /** Which rounds are unfolded at first. */
  unfold: 'now' | 'all';
  /** Whether those who may can act here; a screen on a wall does without. */
  acts: boolean;
  compact: boolean;
  /** Whether an opened check shows its trail at once. */
  trail: boolean;
}

export const DEFAULT_OPTIONS: ChecklistOptions = {
  customer: '',
  unfold: 'now',
  acts: true,
  compact: false,
  trail: true,
};
