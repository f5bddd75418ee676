import { plainLine } from './plainLine';
import type { ReviewFacts } from './reviewFacts';

/**
 * What stands beside a moment as evidence that nothing fired. Grafana is mostly just younger, and nobody watched then;
 * but it may have forgotten an alert, so evidence from before its history says so.
 */
export const asFarAsKnown = ({ isWatched }: ReviewFacts, at: number, text: string): string =>
  isWatched(at) ? text : `${plainLine(text, 250)} (before the history of alerts begins)`;
