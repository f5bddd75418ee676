import { severityRank } from '../episodes/severityRank';
import type { ReviewItem } from './ReviewItem';

const CHECKS = { problem: 4, missed: 3, not_evaluated: 3, late: 2 } as const;

/** How bad an item is, on the scale of the severities: the higher the worse. */
export function badness(item: ReviewItem): number {
  switch (item.kind) {
    case 'episode': {
      const { severity, isSilenced } = item.group.cause;
      return isSilenced ? 0 : (severityRank(severity) ?? 3);
    }
    case 'ticket':
      return item.ticket.isCancelled ? 0 : Math.max(6 - (item.ticket.priority || 4), 0);
    case 'check':
      return CHECKS[item.check.state];
    case 'annotation':
      return 0;
  }
}
