import type { Page, Route } from '@playwright/test';

import { items, members } from '../../scripts/members.ts';

const DAY_MS = 86_400_000;
const STATES = [
  'done_ok',
  'done_ok',
  'done_ok',
  'done_problem',
  'done_ok',
  'missed',
  'not_applicable',
  'not_evaluated',
];

type Column = [name: string, type: 'string' | 'number' | 'time', values: unknown[]];

const frame = (refId: string, columns: Column[]) => ({
  schema: {
    refId,
    fields: columns.map(([name, type]) => ({ name, type, typeInfo: { frame: type === 'number' ? 'float64' : type } })),
  },
  data: { values: columns.map(([, , values]) => values) },
});

const nameOf = (customer: number) => `Customer ${String(customer + 1).padStart(2, '0')}`;

/** One round a customer and day, the last days before `now`; the same at every call. */
function rounds(refId: string, customers: number, days: number, now: number) {
  const rows = Array.from({ length: customers * days }, (_, index) => {
    const day = now - (days - 1 - (index % days)) * DAY_MS;
    const customer = Math.floor(index / days);
    return { customer, day, state: STATES[(index * 7 + customer) % STATES.length] ?? 'done_ok' };
  });
  const column = (name: string, type: Column[1], of: (row: (typeof rows)[number]) => unknown): Column => [
    name,
    type,
    rows.map(of),
  ];
  const count = (name: string, state: string) => column(name, 'number', (row) => (row.state === state ? 1 : 0));
  return frame(refId, [
    column('start', 'time', ({ day }) => day - 3_600_000),
    column('end', 'time', ({ day }) => day),
    column('customer', 'string', ({ customer }) => nameOf(customer)),
    column('checklist', 'string', () => 'Morning'),
    column('slot', 'string', () => '06:30–07:30'),
    column('state', 'string', ({ state }) => state),
    column('answered', 'number', () => 12),
    column('total', 'number', () => 12),
    column('late', 'number', () => 0),
    count('missed', 'missed'),
    count('problems', 'done_problem'),
    count('not_evaluated', 'not_evaluated'),
    column('reason', 'string', ({ state }) => (state === 'not_applicable' ? 'Patron day' : '')),
    column('customer_id', 'string', ({ customer }) => `c${customer}`),
    column('checklist_id', 'string', ({ customer }) => `c${customer}-morning`),
    column('slot_id', 'string', () => 's'),
    column('date', 'string', ({ day }) => new Date(day).toISOString().slice(0, 10)),
    column('zone', 'string', () => 'UTC'),
  ]);
}

function stats(refId: string, customers: number) {
  const all = Array.from({ length: customers }, (_, customer) => customer);
  const column = (name: string, of: (customer: number) => number): Column => [name, 'number', all.map(of)];
  return frame(refId, [
    ['customer', 'string', all.map(nameOf)],
    column('n', () => 360),
    column('on_time', (customer) => 340 + (customer % 20)),
    column('late', () => 5),
    column('missed', () => 2),
    column('skipped', () => 1),
    column('not_evaluated', () => 3),
  ]);
}

/** Answers the page's queries for rounds as a house with many customers would; all others go to the host. */
export async function answerManyRounds(page: Page, customers: number, days: number): Promise<void> {
  await page.route('**/api/ds/query**', async (route: Route) => {
    const asked = members(route.request().postDataJSON())['queries'];
    const queries = items(asked).map(members);
    if (!queries.some(({ queryType }) => queryType === 'rounds')) {
      await route.continue();
      return;
    }
    const results = queries.map(({ refId, queryType }) => {
      const frames =
        queryType === 'rounds'
          ? [rounds(String(refId), customers, days, Date.now())]
          : refId === 'B'
            ? [stats(String(refId), customers)]
            : [];
      return [String(refId), { status: 200, frames }];
    });
    await route.fulfill({ json: { results: Object.fromEntries(results) } });
  });
}
