import type { TicketSystems } from '../demo/TicketSystems.ts';
import type { Customer } from './Customer.ts';

/** Where a customer's tickets are: the simulator, and the connection's id in the set-up. */
export const ticketSystems = {
  acme: { system: 'jiraCloud', connection: 'atlassian' },
  globex: { system: 'jiraDc', connection: 'globex-dc' },
  initech: { system: 'serviceNow', connection: 'initech-snow' },
} as const satisfies Record<Customer, { system: keyof TicketSystems; connection: string }>;
