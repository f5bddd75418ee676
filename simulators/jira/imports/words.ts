import type { HistoryStep, PendingReason, TicketType } from '../../import/NormalisedTicket.ts';
import type { CategoryKey } from '../site/standardVocabulary.ts';

/** What an imported type is called in Jira. */
export const typeNames: Record<TicketType, string> = {
  incident: 'Incident',
  request: 'Service Request',
  change: 'Change',
  problem: 'Problem',
  task: 'Task',
  other: 'Other',
};

/** The priorities by their number, 1 first. */
export const priorityNames = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;

const waiting: Record<PendingReason, string> = {
  customer: 'Waiting for customer',
  vendor: 'Waiting for vendor',
  change: 'Waiting for change',
  problem: 'Waiting for problem',
  other: 'On hold',
};

/** A status that an import needs. */
export interface NeededStatus {
  status: string;
  category: CategoryKey;
  pauses: boolean;
}

/** The status of a step of a history. */
export function statusOf({ state, pendingReason }: Pick<HistoryStep, 'state' | 'pendingReason'>): NeededStatus {
  switch (state) {
    case 'open':
      return { status: 'Open', category: 'new', pauses: false };
    case 'in_progress':
      return { status: 'In Progress', category: 'indeterminate', pauses: false };
    case 'pending':
      return { status: waiting[pendingReason ?? 'other'], category: 'indeterminate', pauses: true };
    case 'resolved':
      return { status: 'Resolved', category: 'done', pauses: false };
    default:
      return { status: 'Closed', category: 'done', pauses: false };
  }
}
