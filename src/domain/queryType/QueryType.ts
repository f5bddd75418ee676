/** What a query can ask for, in the order in which editors offer it. */
export const QUERY_TYPES = [
  'tickets',
  'count',
  'trend',
  'sla',
  'durations',
  'changes',
  'rounds',
  'checks',
  'check-stats',
  'coverage',
  'findings',
  'review-stats',
  'raw',
] as const;

export type QueryType = (typeof QUERY_TYPES)[number];

/** The query type that a saved word names; undefined for one of a newer version. */
export function asQueryType(word: string): QueryType | undefined {
  return QUERY_TYPES.find((type) => type === word);
}
