import type { Ticket } from '../site/Ticket.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const teams: Record<string, string> = {
  Batch: 'Batch and mainframe',
  Databases: 'Databases',
  Backup: 'Servers and storage',
  Servers: 'Servers and storage',
  Network: 'Network',
  ESB: 'Integration',
  APIs: 'Integration',
  EDI: 'Integration',
  Messaging: 'Integration',
  Interfaces: 'Integration',
  'File transfer': 'Integration',
};

const causes: Record<string, string> = {
  Batch: 'Data error',
  Databases: 'Capacity',
  Backup: 'Hardware',
  Servers: 'Capacity',
  Network: 'Network',
  EDI: 'Data error',
  Interfaces: 'Data error',
  Reporting: 'Data error',
  Certificates: 'Certificate',
  'File transfer': 'Network',
  Identity: 'Configuration',
};

/** What incidents and problems that were solved had as their cause. */
function causeOf({ type, resolution, components }: Ticket): string | null {
  const isSolved = resolution === 'Done' && (type === 'Incident' || type === 'Problem');
  return isSolved ? (causes[components[0] ?? ''] ?? 'Software') : null;
}

/**
 * Gives a demo ticket its team, service and cause by its component, changes their window in an evening after they were
 * asked for, and makes some of the gravest incidents major ones. Nothing is left to chance, so that the rest of a
 * site stays as its seed made it.
 */
export function planDetails(ticket: Ticket, projectName: string): void {
  const component = ticket.components[0] ?? '';
  const company = projectName.split(' ')[0] ?? '';
  ticket.team = teams[component] ?? 'Service desk';
  ticket.service = `${company} ${component}`;
  ticket.cause = causeOf(ticket);
  ticket.major = ticket.type === 'Incident' && ticket.priority === 'Highest' && ticket.id % 2 === 0;
  if (ticket.type === 'Change') {
    const day = Math.floor(ticket.created / DAY) + 1 + (ticket.id % 6);
    ticket.plannedStart = day * DAY + 20 * HOUR;
    ticket.plannedEnd = ticket.plannedStart + (1 + (ticket.id % 4)) * HOUR;
  }
}
