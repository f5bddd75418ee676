import type { Page } from '@playwright/test';

import { callAs, type Answer } from '../callAs.ts';
import { expect, host, signIn, test } from '../rounds.ts';

const accounts = `${host}/api/serviceaccounts/search?query=rounds`;

/** Names and roles of the service accounts that there are. */
async function serviceAccounts(page: Page): Promise<string[]> {
  const text = await (await page.request.get(accounts)).text();
  return [...text.matchAll(/"name":"([^"]*)".*?"role":"([^"]*)"/g)].map(([, name, role]) => `${name} ${role}`);
}

/** The token that the page shows once, on a provisioned data source. */
async function shownToken(page: Page): Promise<string> {
  await page.goto(`${host}/connections/datasources/edit/rounds`);
  await page.getByRole('button', { name: 'Create service account and token' }).click();
  await expect(page.getByText('The token is made, and shown only now')).toBeVisible();
  const snippet = await page.getByText(/grafanaToken: \S+/).innerText();
  return /grafanaToken: (\S+)/.exec(snippet)?.[1] ?? '';
}

/** An annotation of the organisation, as the back end writes one of a closed round. */
const annotation = { time: Date.UTC(2026, 10, 22, 6), timeEnd: Date.UTC(2026, 10, 22, 7), text: 'Of a browser test' };
const write = async (token: string): Promise<Answer> =>
  callAs(token, 'POST', '/api/annotations', { ...annotation, tags: ['round:browser-test'] });
const readRules = async (token: string): Promise<Answer> =>
  callAs(token, 'GET', '/api/prometheus/grafana/api/v1/rules');

test('the token is made on request only, and saved with the settings it does what it is for', async ({ page }) => {
  await signIn(page, 'admin');
  const uid = 'token-by-form';
  const setup = { version: 1, perimeters: [{ id: 'acme', name: 'ACME', zone: 'Europe/Rome' }] };
  const made = await page.request.post(`${host}/api/datasources`, {
    data: {
      ...{ name: uid, uid, type: 'quantyca-rounds-datasource', access: 'proxy', jsonData: {} },
      secureJsonData: { setup: JSON.stringify(setup) },
    },
  });
  expect(made.ok()).toBe(true);
  await page.goto(`${host}/connections/datasources/edit/${uid}`);
  await expect(
    page.getByText(/the role Editor, the least of Grafana’s roles that may write annotations/)
  ).toBeVisible();
  await page.getByRole('button', { name: 'Save & test' }).click();
  await expect(page.getByText(/No token of a service account is stored/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Create service account and token' }).click();
  await expect(page.getByText('Press Save & test to store it. It cannot be read again.')).toBeVisible();
  await page.getByRole('button', { name: 'Save & test' }).click();
  await expect(page.getByText('The token reads alert rules.').first()).toBeVisible();
  await expect(page.getByText('The token writes annotations.').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: '3. Grafana token' })).toBeVisible();
  expect(await page.content()).not.toContain('glsa_');
  expect(await serviceAccounts(page)).toEqual(['rounds Editor']);
});

test('on a provisioned data source it is shown once, with the lines to add', async ({ page }) => {
  await signIn(page, 'admin');
  const token = await shownToken(page);
  expect(token).toMatch(/^glsa_/);
  await expect(page.getByText('Put this into the provisioning file of the data source:')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Create service account and token' })).toBeVisible();
  expect(await page.content()).not.toContain(token);
});

test('the token writes annotations and reads rules, and administers nothing', async ({ page }) => {
  await signIn(page, 'admin');
  const token = await shownToken(page);
  expect((await write(token)).status).toBe(200);
  const rules = await readRules(token);
  expect(rules.status).toBe(200);
  expect(rules.text).toContain('"type":"alerting"');
  const setup = await callAs(token, 'GET', '/api/datasources/uid/rounds/resources/setup');
  expect(setup.status, 'the set-up of the data source').toBe(403);
  for (const [method, path, body] of [
    ['GET', '/api/org/users', undefined],
    ['GET', '/api/serviceaccounts/search', undefined],
    ['POST', '/api/serviceaccounts', { name: 'more', role: 'Admin' }],
    ['POST', '/api/datasources', { name: 'more', type: 'prometheus', access: 'proxy' }],
    ['PUT', '/api/datasources/uid/rounds', { name: 'Rounds', type: 'quantyca-rounds-datasource', access: 'proxy' }],
    ['POST', '/api/plugins/quantyca-rounds-app/settings', { enabled: false }],
    ['POST', '/api/orgs', { name: 'more' }],
    ['POST', '/api/admin/users', { name: 'more', login: 'more', password: 'more-more-more' }],
  ] as const) {
    const { status } = await callAs(token, method, path, body);
    expect([401, 403], `${method} ${path} is answered ${status}`).toContain(status);
  }
});

test('no lesser role would do: a Viewer reads the rules and may not write annotations', async ({ page }) => {
  await signIn(page, 'admin');
  for (const [role, writes, reads] of [
    ['Viewer', 403, 200],
    ['None', 403, 403],
  ] as const) {
    const account = await page.request.post(`${host}/api/serviceaccounts`, { data: { name: `lesser ${role}`, role } });
    const id = /"id":(\d+)/.exec(await account.text())?.[1] ?? '';
    const token = await page.request.post(`${host}/api/serviceaccounts/${id}/tokens`, { data: { name: role } });
    const key = /"key":"([^"]+)"/.exec(await token.text())?.[1] ?? '';
    expect((await write(key)).status, `${role} writes`).toBe(writes);
    expect((await readRules(key)).status, `${role} reads`).toBe(reads);
  }
});
