import type { Page } from '@playwright/test';

import { expectReadable } from '../expectReadable.ts';
import { answerManyRounds } from './manyRounds.ts';
import { expect, host, signIn, sizes, test, themes } from '../rounds.ts';

/** The matrix with one line a customer, whichever host draws its panel. */
const matrixOf = (page: Page) =>
  page
    .getByRole('region', { name: 'Customers by day' })
    .or(page.getByTestId('data-testid Panel header Customers by day'))
    .first()
    .getByRole('region', { name: 'Rounds by day' });

async function openAll(page: Page, parameters = ''): Promise<void> {
  await signIn(page, 'anna');
  await page.goto(`${host}/d/rounds-all-customers${parameters}`);
}

test('a cell leads to the rounds of its day, by keys alone', async ({ page }) => {
  await openAll(page);
  const matrix = matrixOf(page);
  const acme = matrix.getByRole('row', { name: /^ACME/ });
  await acme
    .getByRole('link', { name: /Missed/ })
    .last()
    .focus();
  const words = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  expect(words).toMatch(/^ACME, \w+ \d+ \w+ \d{4}: Missed, \d+ of \d+ answered, .*missed \d+/);
  await page.keyboard.press('ArrowDown');
  await expect(
    matrix
      .getByRole('row', { name: /^Globex/ })
      .getByRole('link')
      .and(page.locator(':focus'))
  ).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/d\/rounds-day[/\w-]*\?.*var-customer=acme/);
  await expect(page.getByText('Missed').first()).toBeVisible();
  await expect(page.getByText(/Globex|Initech/)).toHaveCount(0);
});

test('every figure leads to as many checks as it counts', async ({ page }) => {
  await page.setViewportSize({ ...sizes.desk, height: 2000 });
  await openAll(page);
  const figures = page.getByRole('link', { name: /^missed \d+$/ }).first();
  const count = Number((await figures.innerText()).replace('missed ', ''));
  expect(count).toBeGreaterThan(5);
  await figures.click();
  await expect(page).toHaveURL(/\/d\/rounds-checks[/\w-]*\?.*var-state=missed/);
  const grid = page.getByRole('grid').first();
  await expect(grid.getByText('✕ Missed').first()).toBeVisible();
  // The row of the header counts as well; rounds that are still open count nowhere but in the list.
  expect(Number(await grid.getAttribute('aria-rowcount')) - 1).toBeGreaterThanOrEqual(count);
});

test('today is marked, and all of it can be read on a phone with the names in view', async ({ page }) => {
  await page.setViewportSize({ ...sizes.phone, height: 2000 });
  await openAll(page);
  const matrix = matrixOf(page);
  await expect(matrix.locator('[aria-current="date"]')).toBeInViewport();
  await expect(matrix.getByRole('rowheader', { name: /^ACME/ })).toBeInViewport();
  await expect(matrix.getByRole('rowheader', { name: /^Globex/ })).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes.phone.width);
});

test('50 customers and 31 days are drawn whole, and the keys reach the last of them', async ({ page }) => {
  await answerManyRounds(page, 50, 31);
  await openAll(page);
  const matrix = matrixOf(page);
  await expect(matrix.getByRole('rowheader')).toHaveCount(50);
  await expect(matrix.locator('[data-cell]').first()).toBeAttached();
  await matrix
    .getByRole('link', { name: /^Customer 01,/ })
    .last()
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(matrix.getByRole('link', { name: /^Customer 02,/ }).and(page.locator(':focus'))).toBeInViewport();
  await page.keyboard.press('Control+End');
  const last = matrix.getByRole('row', { name: /^Customer 50/ });
  await expect(last.getByRole('link', { name: /n 360$/ })).toBeFocused();
  await expect(last.getByRole('link', { name: /n 360$/ })).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(last.getByRole('link', { name: /^Customer 50,/ }).last()).toBeFocused();
});

for (const theme of themes) {
  test(`the matrix has no serious barrier in ${theme}`, async ({ page }) => {
    await openAll(page, `?theme=${theme}`);
    await expect(matrixOf(page).getByRole('rowheader', { name: /^ACME/ })).toBeVisible();
    await matrixOf(page).evaluate((element) => element.parentElement?.setAttribute('data-under-test', ''));
    await expectReadable(page, '[data-under-test]');
  });
}
