import type { Locator, Page } from '@playwright/test';

import { callQuery } from '../callQuery.ts';
import { expectReadable } from '../expectReadable.ts';
import { expect, host, signIn, sizes, test, themes } from '../rounds.ts';

const title = 'Queue depth';
const openRoute = '**/resources/tickets/open';

/** A dashboard of its own with one panel on a customer's tickets: what is opened from it is about nothing else. */
async function dashboardOf(page: Page, uid: string, customer: string): Promise<void> {
  await signIn(page, 'admin');
  const datasource = { type: 'quantyca-rounds-datasource', uid: 'rounds' };
  const panel = {
    id: 4,
    type: 'table',
    title,
    datasource,
    gridPos: { x: 0, y: 0, w: 24, h: 12 },
    targets: [{ refId: 'A', datasource, queryType: 'tickets', schema: 1, query: { customers: [customer] } }],
    options: { showHeader: true },
    fieldConfig: { defaults: {}, overrides: [] },
  };
  const variable = {
    type: 'custom',
    name: 'customer',
    query: customer,
    current: { text: customer, value: customer },
    options: [{ text: customer, value: customer, selected: true }],
  };
  const dashboard = { uid, title: uid, tags: ['esb'], panels: [panel], templating: { list: [variable] } };
  const saved = await page.request.post(`${host}/api/dashboards/db`, {
    data: { dashboard: { ...dashboard, schemaVersion: 41 }, overwrite: true },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
}

function panelOf(page: Page): Locator {
  return page
    .getByRole('region', { name: title })
    .or(page.getByTestId(`data-testid Panel header ${title}`))
    .first();
}

/** Opens the dialog from the panel's menu. */
async function openDialog(page: Page): Promise<Locator> {
  const panel = panelOf(page);
  await panel.hover();
  await panel.getByRole('button', { name: /^Menu for panel/ }).click({ force: true });
  await page.getByRole('menuitem', { name: 'Extensions' }).hover();
  await page.getByRole('menuitem', { name: 'Open ticket' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Open ticket' }).first()).toBeVisible();
  return dialog;
}

async function titled(page: Page, wanted: string): Promise<number> {
  const query = { filters: { text: wanted.split(' ')[0] }, sort: { by: 'created', order: 'desc' } };
  const { rows } = await callQuery(page.request, query);
  return rows.filter((row) => row['title'] === wanted).length;
}

test('an operator opens a ticket from a panel, and the next one is offered that ticket', async ({ page }) => {
  await dashboardOf(page, 'open-once', 'acme');
  await signIn(page, 'anna');
  await page.goto(`${host}/d/open-once?from=1767225600000&to=1767229200000`);
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('combobox', { name: /^Customer/ })).toHaveValue('ACME');
  await expect(dialog.getByRole('textbox', { name: /^Title/ })).toHaveValue('Queue depth (open-once)');
  await expect(dialog.getByRole('region', { name: 'What will be sent' })).toContainText('Queue depth (open-once)');
  await dialog.getByRole('button', { name: 'Open ticket' }).click();
  await expect(dialog.getByText(/^AC[MI]-\d+ opened$/)).toBeVisible();
  const link = dialog.getByRole('link', { name: /^AC[MI]-\d+/ });
  const key = (await link.innerText()).trim();
  expect(await link.getAttribute('href')).toMatch(new RegExp(`/browse/${key}$`));
  expect(await link.getAttribute('rel')).toContain('noopener');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  const again = await openDialog(page);
  await expect(again.getByText('A ticket about this panel is open already')).toBeVisible();
  await expect(again.getByRole('link', { name: key })).toBeVisible();
  await expect(again.getByRole('button', { name: 'Open ticket' })).toHaveCount(0);
  await again.getByRole('textbox', { name: 'Description' }).fill('Seen again.');
  await again.getByRole('button', { name: 'Comment on it' }).click();
  await expect(again.getByText(`Comment added to ${key}`)).toBeVisible();
});

test('twenty clicks make one ticket', async ({ page }) => {
  await dashboardOf(page, 'open-twenty', 'globex');
  await signIn(page, 'anna');
  await page.goto(`${host}/d/open-twenty`);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/tickets/open')) {
      sent.push(request.url());
    }
  });
  const dialog = await openDialog(page);
  await dialog.getByRole('textbox', { name: /^Title/ }).fill('Clicked twenty times');
  const button = dialog.getByRole('button', { name: 'Open ticket' });
  await button.evaluate((element) => {
    for (let click = 0; click < 20; click++) {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
  });
  await expect(dialog.getByText(/^GL[XI]-\d+ opened$/)).toBeVisible();
  expect(sent).toHaveLength(1);
});

test.describe('an answer that is lost', () => {
  test.use({ allowedConsole: [/net::ERR_FAILED/] });

  test('costs no word and makes no second ticket', async ({ page }) => {
    await dashboardOf(page, 'open-lost', 'acme');
    await signIn(page, 'anna');
    await page.goto(`${host}/d/open-lost`);
    const answers: unknown[] = [];
    await page.route(openRoute, async (route) => {
      const answer = await route.fetch();
      answers.push(await answer.json());
      await route.abort();
    });
    const dialog = await openDialog(page);
    const wanted = dialog.getByRole('textbox', { name: /^Title/ });
    await wanted.fill('Lostanswer of a queue');
    await dialog.getByRole('button', { name: 'Open ticket' }).click();
    await expect(dialog.getByText('The ticket could not be opened')).toBeVisible();
    await expect(wanted).toHaveValue('Lostanswer of a queue');
    // Asked once more what would be sent, the dialog finds what came of it and offers no second one.
    await expect(dialog.getByText('A ticket about this panel is open already')).toBeVisible();
    await expect(dialog.getByText('Lostanswer of a queue', { exact: false })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Open ticket' })).toHaveCount(0);
    expect(answers).toMatchObject([{ created: true }]);
    // What is remembered of the list may be a minute old.
    await expect
      .poll(async () => titled(page, 'Lostanswer of a queue'), { timeout: 70_000, intervals: [1000] })
      .toBe(1);
  });
});

test('a ServiceNow takes one too, with the keyboard alone on a phone', async ({ page }) => {
  await page.setViewportSize(sizes.phone);
  await dashboardOf(page, 'open-phone', 'initech');
  await signIn(page, 'anna');
  await page.goto(`${host}/d/open-phone`);
  const dialog = await openDialog(page);
  const wanted = dialog.getByRole('textbox', { name: /^Title/ });
  await wanted.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Typed on a phone');
  const button = dialog.getByRole('button', { name: 'Open ticket' });
  await expect(button).toBeInViewport();
  for (let step = 0; step < 15 && !(await button.evaluate((element) => element === document.activeElement)); step++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/^INC\d+ opened$/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes.phone.width);
});

test('who may not write is told what is missing', async ({ page }) => {
  await signIn(page, 'globex');
  await page.goto(`${host}/d/rounds-globex`);
  const panel = page
    .getByRole('region', { name: 'Open tickets by SLA due time' })
    .or(page.getByTestId('data-testid Panel header Open tickets by SLA due time'))
    .first();
  await panel.hover();
  await panel.getByRole('button', { name: /^Menu for panel/ }).click({ force: true });
  await page.getByRole('menuitem', { name: 'Extensions' }).hover();
  await page.getByRole('menuitem', { name: 'Open ticket' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('You may open tickets for no customer here')).toBeVisible();
  await expect(dialog.getByText(/An administrator switches on/)).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
});

for (const theme of themes) {
  test(`the dialog has no serious barrier in ${theme}`, async ({ page }) => {
    await dashboardOf(page, `open-read-${theme}`, 'acme');
    await signIn(page, 'anna');
    await page.goto(`${host}/d/open-read-${theme}?theme=${theme}`);
    const dialog = await openDialog(page);
    await expect(dialog.getByRole('region', { name: 'What will be sent' })).toContainText('Queue depth');
    await expectReadable(page, '[role="dialog"] form');
  });
}
