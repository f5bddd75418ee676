import type { Page } from '@playwright/test';

/** What a panel asks for: the frames of its query, or the rounds of today, which a list asks for by itself. */
export type Answer = 'frames' | 'rounds';

const addresses: Record<Answer, string> = { frames: '/api/ds/query', rounds: '/resources/rounds?' };

/** How long before `painted`, in ms, the last answer came that can be in it, with all its bytes. */
export async function sinceAnswer(page: Page, answer: Answer, painted: number): Promise<number> {
  return page.evaluate(
    ([address, until]) => {
      const ends = performance
        .getEntriesByType('resource')
        .flatMap((entry) => (entry instanceof PerformanceResourceTiming && entry.name.includes(address) ? entry : []))
        .map(({ responseEnd }) => responseEnd)
        .filter((end) => end > 0 && end < until);
      return until - Math.max(...ends);
    },
    [addresses[answer], painted] as const
  );
}
