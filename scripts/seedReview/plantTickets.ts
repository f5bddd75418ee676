import { z } from 'zod';

import type { TicketSystems } from '../demo/TicketSystems.ts';
import type { Case } from './Case.ts';
import { customers, type Customer } from './Customer.ts';
import { ticketSystems } from './ticketSystems.ts';
import { ticketWish } from './ticketWish.ts';

const word = z.string().nullish();
const truth = z.array(
  z.object({ key: z.string(), updated: z.string(), cause: word, resolution: word, resolutionNotes: word })
);

async function change(address: string, tickets: readonly unknown[]): Promise<void> {
  const answer = await fetch(address, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ tickets }),
  });
  if (!answer.ok) {
    throw new Error(`The tickets of the demo's history were refused: ${(await answer.text()).slice(0, 300)}`);
  }
}

/** What makes an ordinary ticket one of which nobody has said why it happened, and what helped. */
function withoutCause(customer: Customer, { key, updated }: z.infer<typeof truth>[number]): Record<string, unknown> {
  // That is no change which anybody made just now.
  const moment = updated.slice(0, 19).replace('T', ' ');
  return customer === 'initech'
    ? { key, values: { cause: '', close_notes: '', sys_updated_on: moment } }
    : { key, cause: null, resolutionNotes: null, updated };
}

/**
 * Puts the tickets of the cases into the simulated systems, in the place of those with the same keys. What was
 * written of others when they ended is forgotten: it was made by chance, and each would be trouble of which no alert told,
 * and that no entry helped against.
 */
export async function plantTickets(cases: readonly Case[], systems: TicketSystems): Promise<void> {
  for (const customer of customers) {
    const address = `${systems[ticketSystems[customer].system]}/_sim/sites/default`;
    const planned = cases.filter((one) => one.customer === customer).flatMap(({ tickets = [] }) => tickets);
    const keys = new Set(planned.map(({ key }) => key));
    const known = truth.parse(await (await fetch(`${address}/tickets`)).json());
    // In ServiceNow the text has the name under which Jira has a word for it.
    const others = known.filter(({ key, cause, resolution, resolutionNotes }) => {
      const notes = customer === 'initech' ? resolution : resolutionNotes;
      return !keys.has(key) && `${cause ?? ''}${notes ?? ''}` !== '';
    });
    await change(address, [
      ...others.map((ticket) => withoutCause(customer, ticket)),
      ...planned.map((ticket) => ticketWish(customer, ticket)),
    ]);
  }
}
