import type { FIGURES, Figure } from './Figure';

export type FigureId = (typeof FIGURES)[number];

interface Parts {
  /** Ids of those that count, the denominator. */
  of: readonly string[];
  /** Ids of those of them that are the numerator. */
  items: readonly string[];
  /** How many could not be judged. */
  unknown?: number;
  /** False where what is missing could change it, so that nothing can be said. */
  isKnown?: boolean;
}

/** A share in percent with two decimals; null of nothing. */
export const share = (id: FigureId, { of, items, unknown = 0, isKnown = true }: Parts): Figure => ({
  id,
  value: !isKnown || of.length === 0 ? null : Math.round((10_000 * items.length) / of.length) / 100,
  ...{ n: of.length, unknown, of, items },
});

/** A number of things among others; null where it is not known, which is not zero. */
export const count = (id: FigureId, { of, items, unknown = 0, isKnown = true }: Parts): Figure => ({
  id,
  value: isKnown ? items.length : null,
  ...{ n: of.length, unknown, of, items },
});
