import type { MatrixShape } from '../../domain/checkmatrix/buildMatrix';

/** What the panel's editor sets. Everybody who can open a public dashboard can read it, so it holds no more than ids. */
export interface CheckmatrixOptions extends MatrixShape {
  /** Whether a cell shows its number beside the glyph. */
  counts: boolean;
  /** Whether the line below says what the glyphs mean. */
  legend: boolean;
  /** Whether figures are shown, where the panel also asks for check-stats. */
  figures: boolean;
  /** The uid of the dashboard that a cell leads to; empty for Explore. */
  dashboard: string;
  /** The uid of the dashboard that a figure leads to; empty for Explore. */
  lists: string;
}

export const MOST_DAYS = 92;

export const DEFAULT_OPTIONS: CheckmatrixOptions = {
  rows: 'slot',
  columns: 'day',
  days: 31,
  counts: true,
  legend: true,
  figures: true,
  dashboard: '',
  lists: '',
};
