import { callHost } from '../setUp/grafanaApi.ts';
import type { TicketSystems } from '../demo/TicketSystems.ts';
import type { Case } from './Case.ts';
import { pastOf } from './pastOf.ts';
import { plantDrawings } from './plantDrawings.ts';
import { plantTickets } from './plantTickets.ts';

/**
 * Gives a host and the simulated ticket systems the history of the cases. Tickets and drawings are there once, however
 * often it runs; alerts and silences are told to the workbench alone, each time.
 */
export async function plantReview(
  cases: readonly Case[],
  host: string,
  systems: TicketSystems,
  withAlerts: boolean
): Promise<void> {
  await plantTickets(cases, systems);
  await plantDrawings(cases, host);
  if (withAlerts) {
    await callHost(host, 'POST', '/_workbench/alerting/past', pastOf(cases));
  }
}
