import type { ReviewSpan } from '../../api/review/ReviewSpan';

/** Nothing of one person is shown to the next one at the same screen, so his name is in every key. */
export const reviewKeys = {
  states: (uid: string, who: string) => ['review', uid, who, 'state'] as const,
  state: (uid: string, who: string, { customer, from, to }: ReviewSpan) =>
    ['review', uid, who, 'state', customer, from, to] as const,
  source: (uid: string, who: string, source: string, { customer, from, to }: ReviewSpan) =>
    ['review', uid, who, source, customer, from, to] as const,
  closed: (uid: string, who: string) => ['review', uid, who, 'closed'] as const,
};
