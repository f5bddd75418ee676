import type { APIRequestContext } from '@playwright/test';

import { callQuery } from '../callQuery.ts';
import { expect, host, signIn, test } from '../rounds.ts';

const resources = `${host}/api/datasources/uid/rounds/resources`;

const places = [
  { customer: 'acme', connection: 'atlassian', key: /^AC[MI]-\d+$/ },
  { customer: 'globex', connection: 'globex-dc', key: /^GL[XI]-\d+$/ },
  { customer: 'initech', connection: 'initech-snow', key: /^INC\d+$/ },
];

function draft(customer: string, connection: string): Record<string, unknown> {
  return {
    customer,
    connection,
    type: 'incident',
    title: `Disk of ${customer} is full`,
    description: 'Opened by a browser test.',
    priority: 2,
    labels: [],
    fingerprint: `browser-test-${customer}`,
    link: `${host}/d/rounds-operations`,
    linkTitle: 'Operations',
  };
}

async function post(request: APIRequestContext, path: string, data: Record<string, unknown>) {
  const response = await request.post(`${resources}/${path}`, { data });
  const body: unknown = await response.json();
  return { status: response.status(), ...(typeof body === 'object' && body !== null ? body : {}) };
}

for (const { customer, connection, key } of places) {
  test(`an operator opens a ticket of ${customer} once, however often he asks`, async ({ page }) => {
    await signIn(page, 'anna');
    const wanted = draft(customer, connection);
    const preview = await post(page.request, 'tickets/preview', wanted);
    expect(preview).toMatchObject({ status: 200, existing: null });
    const first = await post(page.request, 'tickets/open', { ...wanted, request: crypto.randomUUID() });
    expect(first).toMatchObject({ created: true, key: expect.stringMatching(key) });
    const again = await post(page.request, 'tickets/open', { ...wanted, request: crypto.randomUUID() });
    expect(again).toMatchObject({ created: false, key: 'key' in first ? first.key : '' });
    const listed = async () => {
      const { rows } = await callQuery(page.request, { customers: [customer], sort: { by: 'created', order: 'desc' } });
      return rows.filter((row) => row['title'] === wanted['title']).length;
    };
    // What is remembered of the list may be a minute old.
    await expect.poll(listed, { timeout: 70_000, intervals: [1000] }).toBe(1);
  });
}

test('nobody opens a ticket where he may not act', async ({ page }) => {
  for (const login of ['globex', 'nobody']) {
    await signIn(page, login);
    const refused = await post(page.request, 'tickets/open', {
      ...draft('globex', 'globex-dc'),
      request: crypto.randomUUID(),
    });
    expect(refused.status, login).toBe(403);
    expect(await (await page.request.get(`${resources}/writing`)).json()).toEqual({ targets: [] });
  }
});
