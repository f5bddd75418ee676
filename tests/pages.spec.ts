import { expectReadable } from './expectReadable.ts';
import { expect, host, onGrafana, signIn, sizes, test, themes } from './rounds.ts';

test('signing in through the form leads to where one wanted to go', async ({ page }) => {
  test.skip(onGrafana, "the form of a real Grafana is Grafana's own");
  await page.goto(`${host}/a/quantyca-rounds-app`);
  await page.getByLabel('Email or username').fill('anna');
  await page.getByLabel('Password', { exact: true }).fill('anna');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('heading', { name: 'Rounds' })).toBeVisible();
});

test('home says that everything is set up, and for whom', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto(`${host}/a/quantyca-rounds-app`);
  await expect(page.getByText('Everything that is needed is set up.')).toBeVisible();
  const steps = page.getByRole('list', { name: 'Set-up' }).getByRole('listitem');
  await expect(steps.filter({ hasText: 'Done' })).toHaveCount(5);
  await expect(page.getByText('ACME', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Operations' }).click();
  await expect(page.getByText('Open tickets by SLA due time')).toBeVisible();
});

test('home tells a customer of himself only', async ({ page }) => {
  await signIn(page, 'globex');
  await page.goto(`${host}/a/quantyca-rounds-app`);
  const customers = page.getByRole('region', { name: 'Your customers' });
  await expect(customers.getByText('Globex')).toBeVisible();
  await expect(customers.getByText('ACME')).toHaveCount(0);
});

test('home tells someone in no perimeter whom to ask', async ({ page }) => {
  await page.setViewportSize(sizes.phone);
  await signIn(page, 'nobody');
  await page.goto(`${host}/a/quantyca-rounds-app`);
  await expect(page.getByText(/Ask an administrator/)).toBeVisible();
});

for (const theme of themes) {
  test(`home has no serious barrier in ${theme}`, async ({ page }) => {
    await signIn(page, 'admin');
    await page.goto(`${host}/a/quantyca-rounds-app?theme=${theme}`);
    const steps = page.getByRole('list', { name: 'Set-up' });
    await expect(steps).toBeVisible();
    await page
      .getByRole('region', { name: 'Set-up' })
      .evaluate((element) => element.parentElement?.setAttribute('data-under-test', ''));
    await expectReadable(page, '[data-under-test]');
  });
}

test('configuration says whether the app is on and how its data sources are', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto(`${host}/plugins/quantyca-rounds-app?page=configuration`);
  await expect(page.getByText('Enabled').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Rounds', exact: true }).last()).toBeVisible();
  await expect(page.getByText('Ready').first()).toBeVisible();
});

test('a query is made in its editor and can be run', async ({ page }) => {
  test.skip(onGrafana, "the workbench's own page; Grafana has Explore");
  await signIn(page, 'luca');
  await page.goto(`${host}/workbench/query?ds=rounds`);
  await page.getByRole('combobox', { name: 'Customers' }).click();
  await page.getByRole('option', { name: 'Globex' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Run query' }).click();
  await expect(page.getByRole('link', { name: /^GL[XI]-\d+$/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^(ACM|ACI)-\d+$/ })).toHaveCount(0);
});
