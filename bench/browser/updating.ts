import type { BrowserContext, Page } from '@playwright/test';

import { answerCheck } from './acting.ts';
import { sinceAnswer, type Answer } from './answered.ts';
import { spread, type Spread } from '../figures/measure.ts';
import type { Sight } from './probe.ts';

/** A check that is answered elsewhere: whose, and which. */
export type Elsewhere = readonly [customer: string, check: number];

interface Updating {
  context: BrowserContext;
  host: string;
  page: Page;
  answers: readonly Elsewhere[];
  /** What the panel shows of each answer, one more time with each. */
  shows: Pick<Sight, 'selector' | 'text'>;
  /** Which answer tells it. */
  answer: Answer;
  /** Makes the panel ask again; a list does by itself. */
  refresh?: (page: Page) => Promise<void>;
}

/**
 * Answers checks elsewhere, one by one, and measures on an open panel from the next answer of the data source until the
 * changed place is painted, in ms.
 */
export async function update({ context, host, page, answers, shows, answer, refresh }: Updating): Promise<Spread> {
  const took: number[] = [];
  const shown = page.locator(shows.selector).filter({ hasText: shows.text });
  for (const [customer, check] of answers) {
    const sight = { ...shows, count: (await shown.count()) + 1 };
    const [painted] = await Promise.all([
      page.evaluate(async (wanted) => window.bench.painted(wanted), sight),
      answerCheck(context.request, host, customer, check).then(async () => refresh?.(page)),
    ]);
    took.push(await sinceAnswer(page, answer, painted));
  }
  return spread(took);
}
