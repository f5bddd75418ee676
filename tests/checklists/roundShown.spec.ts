import type { APIRequestContext, Page } from '@playwright/test';

import { checklistPanel, makeRound, resources, saveDashboard } from './makeRound.ts';
import { expect, host, onGrafana, signIn, test } from '../rounds.ts';

const checks = [
  { id: 'backup', title: 'Backup has ended', steps: 'Internal: look at tape 7', owner: 'Team Blue' },
  { id: 'queue', title: 'Queue is empty', remedy: { steps: 'Internal: restart it' } },
];

/** Words that only the team may read. */
const internal = /Tape 7|tape 7|restart it|Team Blue|Disk is full/;

async function record(request: APIRequestContext, round: string, fields: Record<string, unknown>): Promise<void> {
  const answer = await request.post(`${round}/entries`, { data: { seen: 0, ...fields } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** A round with a good answer and a problem, both by Anna. */
async function makeAnswered(page: Page, id: string): Promise<string> {
  await signIn(page, 'admin');
  const round = await makeRound(page.request, { id, checks });
  await signIn(page, 'anna');
  await record(page.request, round, { request: `${id}-backup`, act: 'done', check: 'backup' });
  await record(page.request, round, {
    ...{ request: `${id}-queue`, act: 'problem', check: 'queue', severity: 'major', text: 'Disk is full' },
  });
  return round;
}

async function expectProjection(page: Page): Promise<void> {
  await expect(page.getByRole('row', { name: /Backup has ended/ })).toContainText('OK');
  await expect(page.getByRole('row', { name: /Queue is empty/ })).toContainText(/Problem.*Major/);
  await expect(page.getByText(internal)).toHaveCount(0);
}

async function expectNoAct(page: Page): Promise<void> {
  const row = page.getByRole('row', { name: /Queue is empty/ });
  await row.hover();
  await row.click();
  for (const key of ['d', 'p', 's', 'n', 'c', 'x', 'b', 'o']) {
    await page.keyboard.press(key);
  }
  const list = page.getByRole('treegrid');
  await expect(list).toHaveAttribute('aria-readonly', 'true');
  await expect(list.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('form', { name: /^Answer/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^All keys/ })).toHaveCount(0);
}

test('a customer sees the projection of his round and no act', async ({ page }) => {
  const round = await makeAnswered(page, 'shown-customer');
  await signIn(page, 'acme');
  await page.goto(`${host}/d/shown-customer`);
  await expectProjection(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  await expectNoAct(page);
  await expect(page.getByText('Anna Ferri')).toHaveCount(0);
  await expect(page.getByText(/Trail/)).toHaveCount(0);
  expect(sent.filter((one) => one.startsWith('POST') && one.includes('/resources/rounds/'))).toEqual([]);
  const tried = await page.request.post(`${round}/entries`, {
    data: { request: 'by-the-customer', act: 'done', check: 'backup', seen: 0 },
  });
  expect(tried.status()).toBe(403);
});

test('a customer who sees nobody’s rounds is told so', async ({ page }) => {
  await makeAnswered(page, 'shown-nobody');
  await signIn(page, 'nobody');
  await page.goto(`${host}/d/shown-nobody`);
  await expect(page.getByText(/No round|not available to you|No customer/).first()).toBeVisible();
  await expect(page.getByText('Backup has ended')).toHaveCount(0);
});

/** Publishes one panel on a checklist by a grant; answers the dashboard's access token. */
async function publish(page: Page, id: string): Promise<string> {
  await signIn(page, 'admin');
  const grant = await page.request.post(`${resources}/grants`, {
    data: { customer: 'acme', queryTypes: ['checks'], note: id },
  });
  expect(grant.ok(), await grant.text()).toBe(true);
  const made: { id: string } = await grant.json();
  await saveDashboard(page.request, `${id}-public`, checklistPanel(id, { grant: made.id }));
  const shared = await page.request.post(`${host}/api/dashboards/uid/${id}-public/public-dashboards`, {
    data: { isEnabled: true, share: 'public' },
  });
  expect(shared.ok(), await shared.text()).toBe(true);
  const { accessToken }: { accessToken: string } = await shared.json();
  return accessToken;
}

test('a visitor of a public dashboard is answered the projection alone', async ({ page, playwright }) => {
  const round = await makeAnswered(page, 'shown-public');
  const token = await publish(page, 'shown-public');
  const visitor = await playwright.request.newContext();
  const asked = await visitor.post(`${host}/api/public/dashboards/${token}/panels/1/query`, {
    data: { intervalMs: 1000, maxDataPoints: 100 },
  });
  const answer = await asked.text();
  expect(answer).toContain('Backup has ended');
  expect(answer).toContain('done_problem');
  expect(answer).not.toMatch(internal);
  expect(answer).not.toContain('Anna Ferri');
  expect((await visitor.get(round)).status()).toBe(401);
  const data = { request: 'by-the-visitor', act: 'done', check: 'backup', seen: 0 };
  expect((await visitor.post(`${round}/entries`, { data })).status()).toBe(401);
  await visitor.dispose();
});

for (const who of ['nobody signed in', 'an operator signed in']) {
  test(`a public dashboard shows a round and no act, with ${who}`, async ({ page, browser }) => {
    test.skip(!onGrafana, 'the workbench answers public dashboards, and has no page for them');
    const id = who.startsWith('nobody') ? 'public-page' : 'public-operator';
    await makeAnswered(page, id);
    const token = await publish(page, id);
    const context = await browser.newContext();
    const visitor = await context.newPage();
    if (!who.startsWith('nobody')) {
      await signIn(visitor, 'anna');
    }
    const asked: string[] = [];
    visitor.on('request', (request) => asked.push(request.url()));
    await visitor.goto(`${host}/public-dashboards/${token}`);
    await expectProjection(visitor);
    await expectNoAct(visitor);
    expect(asked.filter((url) => url.includes('/resources/'))).toEqual([]);
    await context.close();
  });
}
