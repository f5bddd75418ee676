import { allAtOnce } from '../allAtOnce';
import type { ReviewMaterial } from '../ReviewMaterial';
import type { Steps } from '../Steps';
import { actionFigures } from './actionFigures';
import { coverageFigures } from './coverageFigures';
import { episodes, noise, recurring } from './episodeFigures';
import type { Figure } from './Figure';
import { firstFigures } from './firstFigures';
import { linkFigures } from './linkFigures';
import { periodFacts, type PeriodFacts } from './periodFacts';
import { timeFigures } from './timeFigures';

/** In the order of FIGURES, but for what became of actions. */
const FAMILIES: ReadonlyArray<(facts: PeriodFacts) => Figure[]> = [
  (facts) => [episodes(facts)],
  coverageFigures,
  timeFigures,
  (facts) => [recurring(facts)],
  (facts) => [noise(facts)],
  linkFigures,
  firstFigures,
];

/** As figuresOf, in steps of some milliseconds. */
export function* figuresInSteps(material: ReviewMaterial): Steps<Figure[]> {
  const facts = periodFacts(material);
  const figures: Figure[] = [];
  for (const family of FAMILIES) {
    yield;
    figures.push(...family(facts));
  }
  return [...figures, ...(yield* actionFigures(material))];
}

/** All figures of the period, in the order of FIGURES. What each means stands with the function that makes it. */
export const figuresOf = (material: ReviewMaterial): Figure[] => allAtOnce(figuresInSteps(material));
