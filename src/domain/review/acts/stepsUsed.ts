import { actsAbout } from './actsAbout';
import type { ReviewAct } from './ReviewAct';

/** A step of an entry that somebody ticked. */
export interface StepUsed {
  entry: string;
  step: string;
  by: ReviewAct['by'];
  /** Milliseconds since 1970. */
  at: number;
}

/** The steps that were ticked for an item, each once, by who ticked it first. */
export function stepsUsed(acts: readonly ReviewAct[], items: string | readonly string[]): StepUsed[] {
  const found = new Map<string, StepUsed>();
  for (const { by, at, deed } of actsAbout(acts, items, ['use'])) {
    const key = `${deed.entry}\n${deed.step}`;
    if (!found.has(key)) {
      found.set(key, { entry: deed.entry, step: deed.step, by, at });
    }
  }
  return [...found.values()];
}
