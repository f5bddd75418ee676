import type { Locator, Page } from '@playwright/test';

import { callQuery } from '../callQuery.ts';
import { expectReadable } from '../expectReadable.ts';
import { expect, host, jiraCloud, signIn, test, themes } from '../rounds.ts';

/** A data source that nobody has set up yet; `name` is its uid too. */
async function newDataSource(page: Page, name: string): Promise<void> {
  await signIn(page, 'admin');
  const made = await page.request.post(`${host}/api/datasources`, {
    data: { name, uid: name, type: 'quantyca-rounds-datasource', access: 'proxy', jsonData: {} },
  });
  expect(made.ok()).toBe(true);
  await page.goto(`${host}/connections/datasources/edit/${name}`);
}

async function addTag(field: Locator, tag: string): Promise<void> {
  await field.fill(tag);
  await field.press('Enter');
}

async function addTicketSystem(page: Page, address: string, token: string): Promise<void> {
  await page.getByRole('button', { name: 'Add your first ticket system' }).click();
  const system = page.getByRole('group', { name: 'New ticket system' });
  // Before the address: what is wrong is listed at the top of the page, which moves everything below it.
  await system.getByLabel(/^Allow private network/).check({ force: true });
  await system.getByLabel(/^Address/).fill(address);
  await system.getByLabel(/^User/).fill('admin');
  await system.getByLabel(/^API token/).fill(token);
  await system.getByLabel(/^Name/).fill('Our Jira');
}

async function addCustomer(page: Page, name: string, project: string): Promise<void> {
  await page.getByRole('button', { name: 'Add customer' }).click();
  const customer = page.getByRole('group', { name: 'New customer' });
  await addTag(customer.getByLabel(/^Projects/), project);
  await customer.getByLabel(/^Name/).fill(name);
}

test('an administrator sets a data source up by its form, and it answers', async ({ page }) => {
  await newDataSource(page, 'by-form');
  await addTicketSystem(page, jiraCloud, 'secret');
  await addCustomer(page, 'Globex', 'GLX');
  await page.getByRole('button', { name: 'Save & test' }).click();
  await expect(page.getByText('1 connection, 1 perimeter: all tests passed').first()).toBeVisible();
  const { rows } = await callQuery(page.request, {}, { uid: 'by-form' });
  expect(new Set(rows.map((row) => row['customer']))).toEqual(new Set(['Globex']));
  await page.reload();
  await expect(page.getByRole('group', { name: 'Our Jira' }).getByLabel(/^Address/)).toHaveValue(jiraCloud);
  expect(await page.content()).not.toContain('>secret<');
});

test.describe('what is wrong is said with its remedy', () => {
  // A failed test is answered 400, which browsers write on the console.
  test.use({ allowedConsole: [/status of (400|500|502)/] });

  test('a wrong token', async ({ page }) => {
    await newDataSource(page, 'wrong-credential');
    await addTicketSystem(page, jiraCloud, 'not-the-token');
    await addCustomer(page, 'Globex', 'GLX');
    await page.getByRole('button', { name: 'Save & test' }).click();
    await expect(page.getByText(/Make a new API token and enter it/).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('group', { name: 'Our Jira' })).toBeVisible();
    expect(await page.content()).not.toContain('not-the-token');
  });

  test('a host that is not there', async ({ page }) => {
    await newDataSource(page, 'no-host');
    await addTicketSystem(page, 'http://127.0.0.1:9', 'secret');
    await addCustomer(page, 'Globex', 'GLX');
    await page.getByRole('button', { name: 'Save & test' }).click();
    await expect(page.getByText(/Jira cannot be reached\./).first()).toBeVisible();
  });

  test('a project that does not exist', async ({ page }) => {
    await newDataSource(page, 'no-project');
    await addTicketSystem(page, jiraCloud, 'secret');
    await addCustomer(page, 'Globex', 'NOWHERE');
    await page.getByRole('button', { name: 'Save & test' }).click();
    await expect(page.getByText(/Correct the project keys in the scopes/).first()).toBeVisible();
    await expect(page.getByText(/\bNOWHERE\b.*\./).first()).toBeVisible();
  });
});

test('a provisioned data source is shown, not edited, with the lines to change instead', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto(`${host}/connections/datasources/edit/rounds`);
  await expect(page.getByText('This set-up comes from a provisioning file')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Service desk' }).getByLabel(/^Address/)).toBeDisabled();
  await expect(page.getByRole('button', { name: /^Add (ticket system|customer)$/ })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /set-up as text/ })).toHaveValue(/connections:/);
});

for (const theme of themes) {
  test(`the form has no serious barrier in ${theme}`, async ({ page }) => {
    await signIn(page, 'admin');
    await page.goto(`${host}/connections/datasources/edit/rounds?theme=${theme}`);
    const ours = page.getByRole('region', { name: '2. Perimeters' });
    await expect(ours.getByText('ACME').first()).toBeVisible();
    await ours.evaluate((element) => element.parentElement?.setAttribute('data-under-test', ''));
    await expectReadable(page, '[data-under-test]');
  });
}
