import type { Browser, BrowserContext, Page } from '@playwright/test';

import { makeRound } from './makeRound.ts';
import { expect, host, signIn, test } from '../rounds.ts';
import { storedEntries } from './storedEntries.ts';

const checks = ['Backup has ended', 'Queue is empty', 'Portal answers', 'Report is sent'].map((title, at) => ({
  id: `check-${at}`,
  title,
}));

/** Another person in a browser of his own, on the dashboard. */
async function join(browser: Browser, login: string, uid: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, login);
  await page.goto(`${host}/d/${uid}`);
  await expect(page.getByRole('button', { name: /^All keys/ })).toBeVisible();
  return { page, context };
}

const rowOf = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(title) }).first();

const press = async (page: Page, title: string, keys: string): Promise<void> => {
  await rowOf(page, title).focus();
  await page.keyboard.press(keys);
};

/** Answers with a problem, and leaves the keyboard where its words are typed. */
const begin = async (page: Page, title: string): Promise<void> => {
  await press(page, title, 'p');
  await expect(page.getByLabel('What the problem is')).toBeFocused();
};

test.describe('two people on one round', () => {
  // The server answers 409 where somebody was faster, and the browser writes that on its console.
  test.use({ allowedConsole: [/status of 409/] });

  test('see what the other one records', async ({ page, browser }) => {
    await signIn(page, 'admin');
    const round = await makeRound(page.request, { id: 'together', checks });
    const anna = await join(browser, 'anna', 'together');
    const luca = await join(browser, 'luca', 'together');
    await press(anna.page, 'Backup has ended', 'd');
    await expect(rowOf(luca.page, 'Backup has ended')).toContainText(/OK.*by Anna Ferri/);
    await begin(luca.page, 'Queue is empty');
    await luca.page.keyboard.type('Ten orders wait');
    await luca.page.keyboard.press('Enter');
    await expect(rowOf(anna.page, 'Queue is empty')).toContainText(/Problem.*Ten orders wait.*by Luca Moretti/);
    await press(anna.page, 'Portal answers', 'w');
    await expect(rowOf(luca.page, 'Portal answers')).toContainText(/In progress.*begun by Anna Ferri/);
    expect((await storedEntries(page.request, round)).map(({ by, act }) => `${by} ${act}`)).toEqual([
      'Anna Ferri done',
      'Luca Moretti problem',
      'Anna Ferri start',
    ]);
    await anna.context.close();
    await luca.context.close();
  });

  test('are told who was faster, and lose no word', async ({ page, browser }) => {
    await signIn(page, 'admin');
    const round = await makeRound(page.request, { id: 'faster', checks });
    const anna = await join(browser, 'anna', 'faster');
    const luca = await join(browser, 'luca', 'faster');
    // What Luca records does not reach Anna's screen before she has recorded hers.
    await anna.page.route('**/resources/rounds?*', (route) => route.abort());
    await press(luca.page, 'Backup has ended', 'd');
    await expect(rowOf(luca.page, 'Backup has ended')).toContainText('by Luca Moretti');
    await begin(anna.page, 'Backup has ended');
    await anna.page.keyboard.type('Tape 7 is full');
    await anna.page.keyboard.press('Enter');
    const alert = anna.page.getByRole('alert').filter({ hasText: 'answered by Luca Moretti in the meantime' });
    await expect(alert).toContainText('by Luca Moretti');
    await expect(alert).toContainText('Yours, kept here: Problem · Tape 7 is full');
    await anna.page.unroute('**/resources/rounds?*');
    await alert.getByRole('button', { name: 'Correct it with mine' }).press('Enter');
    await expect(anna.page.getByLabel('What the problem is')).toHaveValue('Tape 7 is full');
    await anna.page.getByLabel('Why', { exact: true }).press('End');
    await anna.page.keyboard.type('Looked at the other library');
    await anna.page.keyboard.press('Enter');
    await expect(rowOf(luca.page, 'Backup has ended')).toContainText(/Problem.*Tape 7 is full/);
    expect((await storedEntries(page.request, round)).map(({ by, act, detail }) => `${by} ${act} ${detail}`)).toEqual([
      'Luca Moretti done ',
      'Anna Ferri problem Tape 7 is full · Looked at the other library',
    ]);
    await anna.context.close();
    await luca.context.close();
  });

  test('are told while they type that somebody was faster', async ({ page, browser }) => {
    await signIn(page, 'admin');
    await makeRound(page.request, { id: 'meanwhile', checks });
    const anna = await join(browser, 'anna', 'meanwhile');
    const luca = await join(browser, 'luca', 'meanwhile');
    await begin(anna.page, 'Report is sent');
    await anna.page.keyboard.type('Only half of it');
    await press(luca.page, 'Report is sent', 'd');
    await expect(
      anna.page.getByRole('alert').filter({ hasText: 'answered meanwhile. What you record now corrects' })
    ).toContainText('by Luca Moretti');
    await anna.page.keyboard.type(' came');
    await expect(anna.page.getByLabel('What the problem is')).toHaveValue('Only half of it came');
    await expect(anna.page.getByLabel('Why', { exact: true })).toBeVisible();
    await anna.context.close();
    await luca.context.close();
  });

  test('sign for each other', async ({ page, browser }) => {
    await signIn(page, 'admin');
    await makeRound(page.request, { id: 'signed', checks: checks.slice(0, 1), more: { signOff: true } });
    const anna = await join(browser, 'anna', 'signed');
    const luca = await join(browser, 'luca', 'signed');
    await press(anna.page, 'Backup has ended', 'd');
    await expect(anna.page.getByRole('group', { name: 'Sign-off of the round' })).toContainText(
      'needs a second person'
    );
    await luca.page.getByRole('button', { name: 'Sign the round' }).click();
    const group = anna.page.getByRole('group', { name: 'Sign-off of the round' });
    await expect(group).toContainText(/Signed.*Luca Moretti/);
    await anna.context.close();
    await luca.context.close();
  });
});
