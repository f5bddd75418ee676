import type { Page } from '@playwright/test';

import { callQuery } from '../callQuery.ts';
import { makeRound } from './makeRound.ts';
import { expect, host, signIn, test } from '../rounds.ts';
import { roundOfThirty, type Typed } from './roundOfThirty.ts';
import { storedEntries } from './storedEntries.ts';

/** More would be more than the same round takes in a spreadsheet. */
const MOST_PRESSES = 90;

/** Somebody's keyboard, which counts what is pressed; what is typed as evidence is no press. */
class Keys {
  presses = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}

const focused = (page: Page) => page.locator('[role="row"]:focus');

/** From the top of a page that has just opened to the first check, past the navigation where the host offers that. */
async function goToList(page: Page, keys: Keys): Promise<void> {
  await keys.press('Tab');
  if ((await page.locator('a:focus', { hasText: 'Skip to main content' }).count()) > 0) {
    await keys.press('Enter');
  }
  while ((await focused(page).count()) === 0) {
    expect(keys.presses, 'the list is reached with the Tab key').toBeLessThan(40);
    await keys.press('Tab');
  }
}

/** Answers the check that has the focus. */
async function answer(page: Page, keys: Keys, title: string, typed: Typed | undefined): Promise<void> {
  await expect(focused(page)).toContainText(title);
  await keys.press('d');
  for (const text of typed?.texts ?? []) {
    await expect(page.locator('form :focus')).toBeVisible();
    await keys.type(text);
    await keys.press('Enter');
  }
}

test.describe('a round by keys', () => {
  // The browser itself writes on the console that there is no connection.
  test.use({ allowedConsole: [/ERR_INTERNET_DISCONNECTED|Failed to fetch|NetworkError|status of 0/] });

  test('takes at most ninety presses, and is stored once, with the connection gone in the middle', async ({
    page,
    context,
  }) => {
    const { checks, evidence } = roundOfThirty;
    await signIn(page, 'admin');
    const round = await makeRound(page.request, { id: 'by-keys', checks });
    await signIn(page, 'anna');
    await page.goto(`${host}/d/by-keys`);
    await expect(page.getByText('0 of 30 answered')).toBeVisible();
    await expect(page.getByRole('button', { name: /^All keys/ })).toBeVisible();
    const keys = new Keys(page);
    await goToList(page, keys);
    for (const [place, { id, title }] of checks.entries()) {
      if (place === 12) {
        // The keys may be ahead of what is sent; what waits from now on is exactly what follows.
        await expect(page.getByText('12 of 30 answered')).toBeVisible();
        await expect(page.getByText('not yet sent')).toHaveCount(0);
        await context.setOffline(true);
      }
      if (place === 18) {
        await expect(page.getByText('Not yet sent: 6')).toBeVisible();
        await expect(page.getByText(/sent, once, as soon as that works/)).toBeVisible();
        await context.setOffline(false);
      }
      await answer(page, keys, title, evidence[id]);
    }
    await expect(page.getByText('30 of 30 answered')).toBeVisible();
    await expect(page.getByText('not yet sent')).toHaveCount(0);
    test.info().annotations.push({ type: 'presses', description: String(keys.presses) });
    expect(keys.presses).toBeLessThanOrEqual(MOST_PRESSES);

    const entries = await storedEntries(page.request, round);
    expect(entries.map(({ check }) => check)).toEqual(checks.map(({ id }) => id));
    expect(new Set(entries.map(({ by }) => by))).toEqual(new Set(['Anna Ferri']));
    for (const [id, { stored, act = 'done' }] of Object.entries(evidence)) {
      expect(entries.find(({ check }) => check === id)).toMatchObject({ act, detail: stored });
    }
    const { rows } = await callQuery(page.request, { checklists: ['by-keys'] }, { queryType: 'checks' });
    expect(rows).toHaveLength(30);
    expect(rows.filter(({ state }) => state === 'done_problem')).toHaveLength(1);
    expect(rows.filter(({ state }) => state === 'done_ok')).toHaveLength(29);
  });
});
