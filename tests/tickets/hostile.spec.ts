import { callQuery } from '../callQuery.ts';
import { expect, host, signIn, test } from '../rounds.ts';
import { dashboardOn } from '../siteOf.ts';

test('hostile text in tickets is shown as text and does nothing', async ({ page }) => {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (/evil\.test/.test(request.url())) {
      foreign.push(request.url());
    }
  });
  await signIn(page, 'admin');
  await dashboardOn(page.request, { id: 'hostile', tickets: 20, hostile: true });
  const { rows } = await callQuery(page.request, { filters: { states: ['all'] } }, { uid: 'hostile' });
  const titles = rows.map((row) => String(row['title']));
  expect(titles.some((title) => title.includes('<'))).toBe(true);
  expect(rows.filter((row) => !/^(https?:|null|undefined)/.test(String(row['url'])))).toEqual([]);

  await page.goto(`${host}/d/hostile`);
  await expect(page.getByRole('link', { name: /^[A-Z]+-\d+$/ }).first()).toBeVisible();
  // Nothing of a ticket became an element of the page, and nothing of it was run or fetched.
  expect(await page.locator('[role="grid"] :is(script, iframe, object, svg[onload], img[onerror])').count()).toBe(0);
  expect(ran).toEqual([]);
  expect(foreign).toEqual([]);
});
