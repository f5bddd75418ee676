import type { APIRequestContext } from '@playwright/test';

import { expect, host, signIn, test } from '../rounds.ts';

const resources = `${host}/api/datasources/uid/rounds/resources`;
const dataSource = { type: 'quantyca-rounds-datasource', uid: 'rounds' };

async function post(request: APIRequestContext, address: string, data: unknown): Promise<Record<string, unknown>> {
  const response = await request.post(address, { data });
  expect(response.ok(), `POST ${address} answered ${response.status()}: ${await response.text()}`).toBe(true);
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** Saves a dashboard with one table of tickets by `query`, makes it public and answers its access token. */
async function publish(request: APIRequestContext, uid: string, query: Record<string, unknown>): Promise<string> {
  const target = { refId: 'A', datasource: dataSource, queryType: 'tickets', schema: 1, query };
  const panel = {
    id: 1,
    type: 'table',
    title: 'Open tickets',
    datasource: dataSource,
    gridPos: { x: 0, y: 0, w: 24, h: 16 },
    targets: [target],
    options: { showHeader: true },
    fieldConfig: { defaults: {}, overrides: [] },
  };
  const dashboard = { uid, title: uid, panels: [panel], time: { from: 'now-6h', to: 'now' }, schemaVersion: 41 };
  await post(request, `${host}/api/dashboards/db`, { dashboard, overwrite: true });
  const address = `${host}/api/dashboards/uid/${uid}/public-dashboards`;
  const shared = await post(request, address, { isEnabled: true, share: 'public' });
  return String(shared['accessToken']);
}

async function ask(request: APIRequestContext, token: string) {
  return request.post(`${host}/api/public/dashboards/${token}/panels/1/query`, {
    data: { intervalMs: 1000, maxDataPoints: 100 },
  });
}

test('a visitor without a sign-in sees what a grant publishes, and nothing once it is revoked', async ({
  page,
  playwright,
}) => {
  await signIn(page, 'admin');
  const grant = await post(page.request, `${resources}/grants`, {
    customer: 'acme',
    queryTypes: ['tickets'],
    note: 'browser test',
  });
  const token = await publish(page.request, 'public-acme', { grant: grant['id'] });

  const visitor = await playwright.request.newContext();
  const answer = await (await ask(visitor, token)).text();
  expect(answer).toMatch(/"(ACM|ACI)-\d+"/);
  expect(answer).not.toMatch(/GLX-|Globex|assignee/);

  // What the dashboard says of itself to everybody names no customer and no grant.
  const shown = await (await visitor.get(`${host}/api/public/dashboards/${token}`)).text();
  expect(shown).not.toContain(String(grant['id']));

  await post(page.request, `${resources}/grants/${String(grant['id'])}/revoke`, {});
  const refused = await ask(visitor, token);
  expect(await refused.text()).not.toMatch(/(ACM|ACI)-\d+/);
  await visitor.dispose();
});

test('a public dashboard without a grant shows nothing, although Grafana calls its visitor an Admin', async ({
  page,
  playwright,
}) => {
  await signIn(page, 'admin');
  for (const [uid, query] of Object.entries({
    'public-none': {},
    'public-named': { customers: ['acme'] },
    'public-forged': { grant: 'AAAAAAAAAAAAAAAAAAAAAAAAAA' },
  })) {
    const token = await publish(page.request, uid, query);
    const visitor = await playwright.request.newContext();
    expect(await (await ask(visitor, token)).text(), uid).not.toMatch(/(ACM|ACI|GLX)-\d+/);
    await visitor.dispose();
  }
});

test('a visitor of a public dashboard reaches no resource', async ({ playwright }) => {
  const visitor = await playwright.request.newContext();
  for (const path of ['status', 'customers', 'grants', 'values?field=assignee']) {
    expect((await visitor.get(`${resources}/${path}`)).status(), path).toBe(401);
  }
  await visitor.dispose();
});

test('a viewer makes no grant', async ({ page }) => {
  await signIn(page, 'acme');
  const made = await page.request.post(`${resources}/grants`, {
    data: { customer: 'acme', queryTypes: ['tickets'], note: '' },
  });
  expect(made.status()).toBe(403);
});
