import { callQuery } from '../callQuery.ts';
import { expect, host, signIn, test } from '../rounds.ts';
import { dashboardOn } from '../siteOf.ts';

for (const tickets of [3, 3000]) {
  test(`${tickets} tickets are shown, and how many there are is said`, async ({ page }) => {
    const id = `with-${tickets}`;
    await signIn(page, 'admin');
    await dashboardOn(page.request, { id, tickets });
    await page.goto(`${host}/d/${id}`);
    await expect(page.getByRole('link', { name: /^[A-Z]+-\d+$/ }).first()).toBeVisible();
    const { rows, notices } = await callQuery(page.request, { filters: { states: ['all'] } }, { uid: id });
    if (tickets > 500) {
      expect(rows).toHaveLength(500);
      expect(notices.join(' ')).toMatch(/Showing 500 of [\d,]+ tickets, the most urgent first\./);
    } else {
      expect(rows.length).toBeLessThanOrEqual(tickets);
      expect(notices.join(' ')).not.toMatch(/Showing/);
    }
  });
}
