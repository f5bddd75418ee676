import type { TicketRef } from '../acts/ReviewAct';
import type { CheckProblem } from '../items/ReviewItem';

/** The ids by which acts, findings and figures know an item; see ReviewItem. */
export const itemIds = {
  ticket: ({ connection, key }: TicketRef): string => `ticket:${connection}/${key}`,
  check: ({ round, checkId }: CheckProblem): string => `check:${round}/${checkId}`,
  annotation: ({ id }: { id: number }): string => `annotation:${id}`,
  rule: (uid: string): string => `rule:${uid}`,
  finding: (id: string): string => `finding:${id}`,
} as const;
