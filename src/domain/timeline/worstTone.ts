import type { Sign } from '../vocabulary/Sign';

const TONES: ReadonlyArray<Sign['tone']> = ['error', 'warning', 'unsure', 'info', 'success', 'secondary'];

/** The tone that several things have together: that of the one which most wants to be seen. */
export const worstTone = (tones: Iterable<Sign['tone']>): Sign['tone'] => {
  const present = new Set(tones);
  return TONES.find((tone) => present.has(tone)) ?? 'secondary';
};
