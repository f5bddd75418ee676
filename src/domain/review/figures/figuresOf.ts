import type { ReviewMaterial } from '../ReviewMaterial';
import { actionFigures } from './actionFigures';
import { coverageFigures } from './coverageFigures';
import { episodes, noise, recurring } from './episodeFigures';
import type { Figure } from './Figure';
import { firstFigures } from './firstFigures';
import { linkFigures } from './linkFigures';
import { periodFacts } from './periodFacts';
import { timeFigures } from './timeFigures';

/** All figures of the period, in the order of FIGURES. What each means stands with the function that makes it. */
export function figuresOf(material: ReviewMaterial): Figure[] {
  const facts = periodFacts(material);
  return [
    episodes(facts),
    ...coverageFigures(facts),
    ...timeFigures(facts),
    recurring(facts),
    noise(facts),
    ...linkFigures(facts),
    ...firstFigures(facts),
    ...actionFigures(material),
  ];
}
