import { MAX_TITLE, type TicketForm } from '../writing/TicketForm';
import type { Remedy } from './Remedy';
import type { Round, RoundCheck } from './Round';

/**
 * What a ticket about a check is about: the check, whatever the day, so that the same trouble tomorrow finds the ticket
 * of today. Ids have at most 63 characters and no point, so it fits the 128 that the backend takes and is no panel's.
 */
export const checkFingerprint = ({ checklist }: Round, { id }: RoundCheck): string => `${checklist}..${id}`;

type Words = Pick<TicketForm, 'type' | 'title' | 'description' | 'priority' | 'labels'>;

/**
 * What a ticket about a check begins with: what the check's remedy says, else what is known of it. `seen` are the words
 * for where and when, one line.
 */
export function checkTicketWords(round: Round, check: RoundCheck, remedy: Remedy | undefined, seen: string): Words {
  const template = remedy?.ticket ?? NO_TEMPLATE;
  const title = template.title || `${check.title} (${round.customer.name})`;
  const parts = [template.description, check.problem, check.evidence, check.reason, seen];
  return {
    type: template.type || 'incident',
    title: title.replace(/\s+/g, ' ').slice(0, MAX_TITLE),
    description: parts.filter((part) => part !== '').join('\n'),
    priority: PRIORITIES[template.priority] ?? '0',
    labels: [...template.labels],
  };
}

const NO_TEMPLATE: NonNullable<Remedy['ticket']> = { type: '', title: '', description: '', priority: 0, labels: [] };

const PRIORITIES = ['0', '1', '2', '3', '4', '5'] as const;
