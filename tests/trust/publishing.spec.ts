import type { Page } from '@playwright/test';

import { expectReadable } from '../expectReadable.ts';
import { expect, host, onGrafana, signIn, sizes, test, themes } from '../rounds.ts';

const address = `${host}/a/quantyca-rounds-app/publishing`;

/** Makes a grant by the form, and answers its id. */
async function makeGrant(page: Page, customer: string, note: string): Promise<string> {
  await page.getByRole('combobox', { name: /^Customer/ }).click();
  await page.getByRole('option', { name: customer }).click();
  await page.getByLabel(/^Note/).fill(note);
  await expect(page.getByText(`sees the tickets of ${customer}`)).toBeVisible();
  await page.getByRole('button', { name: 'Make grant' }).click();
  await expect(page.getByText(`The grant for ${customer} is made`)).toBeVisible();
  const line = await page.getByText(/^"grant": "/).innerText();
  return line.slice('"grant": "'.length, -1);
}

/** The entry of the list with this note. */
function entryOf(page: Page, note: string) {
  return page.getByRole('list', { name: 'Grants' }).getByRole('listitem').filter({ hasText: note });
}

test('an Editor makes a grant, sees it and revokes it', async ({ page }) => {
  await signIn(page, 'anna');
  await page.goto(`${host}/a/quantyca-rounds-app/home`);
  await page.getByRole('link', { name: 'Publishing' }).last().click();
  await expect(page.getByRole('heading', { name: 'Publishing' })).toBeVisible();
  const note = 'For the screen in the lobby <b>';
  const id = await makeGrant(page, 'ACME', note);
  const entry = entryOf(page, note);
  await expect(entry.getByText('Live')).toBeVisible();
  await expect(entry.getByText('Made by anna')).toBeVisible();
  await expect(entry.getByText(id, { exact: true })).toBeVisible();
  await expect(entry.getByText(/Europe\/Rome$/)).toHaveAttribute('title', / UTC$/);
  await entry.getByRole('button', { name: 'Revoke the grant for ACME' }).click();
  const question = page.getByRole('dialog');
  await expect(question.getByText(/stop showing ACME at once/)).toBeVisible();
  await question.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(entry.getByText('Revoked by anna')).toBeVisible();
  await expect(entry.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('The grant for ACME is made')).toHaveCount(0);
});

test('the page can be used on a phone', async ({ page }) => {
  await page.setViewportSize(sizes.phone);
  await signIn(page, 'luca');
  await page.goto(address);
  await makeGrant(page, 'Globex', 'Made on a phone');
  const entry = entryOf(page, 'Made on a phone');
  await entry.scrollIntoViewIfNeeded();
  await expect(entry.getByRole('button', { name: /^Revoke/ })).toBeInViewport();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(sizes.phone.width);
});

test.describe('a refused page', () => {
  test.use({ allowedConsole: [/status of 403/] });

  test('a Viewer is told that it is not for him, and is offered no way to it', async ({ page }) => {
    await signIn(page, 'acme');
    await page.goto(`${host}/a/quantyca-rounds-app/home`);
    await expect(page.getByText('Your customers').first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Publishing' })).toHaveCount(0);
    await page.goto(address);
    if (onGrafana) {
      // Grafana leads him to its start page instead.
      await page.waitForURL(`${host}/`);
      return;
    }
    await expect(page.getByText('You do not have permission to see this page.')).toBeVisible();
    // The workbench guards the exact address only; behind it the data source refuses.
    await page.goto(`${address}/`);
    await expect(page.getByText(/Only Editors and Admins of this organisation publish/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make grant' })).toHaveCount(0);
  });
});

for (const theme of themes) {
  test(`publishing has no serious barrier in ${theme}`, async ({ page }) => {
    await signIn(page, 'anna');
    await page.goto(`${address}?theme=${theme}`);
    await makeGrant(page, 'Globex', `Read in ${theme}`);
    await expect(entryOf(page, `Read in ${theme}`)).toBeVisible();
    await page
      .getByRole('region', { name: 'New grant' })
      .evaluate((element) => element.parentElement?.setAttribute('data-under-test', ''));
    await expectReadable(page, '[data-under-test]');
  });
}
