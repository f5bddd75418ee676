import { historyBegins } from '../historyBegins';
import { NEAR_MS } from './Occurrence';
import { plainLine } from './plainLine';
import type { ReviewFacts } from './reviewFacts';

/**
 * What stands beside a moment as evidence that nothing fired. Grafana is mostly just younger, and nobody watched then;
 * but it may have forgotten an alert, so evidence from before its history says so.
 */
export const asFarAsKnown = ({ material }: ReviewFacts, at: number, text: string): string =>
  at - NEAR_MS >= historyBegins(material) ? text : `${plainLine(text, 250)} (before the history of alerts begins)`;
