import type { Locator, Page } from '@playwright/test';

import { expectReadable } from './expectReadable.ts';
import { expect, host, onGrafana, signIn, sizes, test, themes } from './rounds.ts';

const address = `${host}/a/quantyca-rounds-app/playbook`;

const queueLabels = {
  alertname: 'ESB queue depth',
  grafana_folder: 'ACME alerts',
  customer: 'acme',
  host: 'esb-1',
  queue: 'ORD',
  service: 'esb',
  severity: 'critical',
};
const queueAlert = `${address}?view=alert&rule=playbook-acme-queue&${Object.entries(queueLabels)
  .map(([name, value]) => `label=${encodeURIComponent(`${name}=${value}`)}`)
  .join('&')}`;

/** Until the demo's rules have been looked at: at once in the workbench, within a minute in a real Grafana. */
async function alertsFire(page: Page): Promise<void> {
  await signIn(page, 'admin');
  if (!onGrafana) {
    const asked = await page.request.post(`${host}/_workbench/alerting/evaluate`, { data: {} });
    expect(asked.ok()).toBe(true);
  }
  const rules = `${host}/api/prometheus/grafana/api/v1/rules`;
  const firing = async () =>
    (await (await page.request.get(rules)).text()).match(/"alertname":"(Gateway down|ESB queue depth|QueueDepth)"/g)
      ?.length ?? 0;
  await expect.poll(firing, { timeout: 100_000 }).toBeGreaterThanOrEqual(3);
}

const table = (page: Page, name: string | RegExp) => page.getByRole('table', { name });
const row = (within: Locator, name: string | RegExp) => within.getByRole('row', { name });

test('the tech lead sees what is covered, and everything that keeps it from being all', async ({ page }) => {
  await alertsFire(page);
  await signIn(page, 'luca');
  await page.goto(address);
  const figures = table(page, 'Rule coverage');
  await expect(row(figures, /^All \d+ % \(\d+ of \d+\)/)).toBeVisible();
  // Alerts that count tickets name a customer by his name, the others by his id: it is one customer.
  for (const customer of ['ACME', 'Globex', 'Initech']) {
    await expect(row(figures, new RegExp(`^${customer} \\d+ % \\(\\d+ of \\d+\\)`))).toHaveCount(1);
  }
  const rest = table(page, /^Rules without an entry/);
  await expect(row(rest, /No entry Portal login slow ACME alerts ACME/)).toBeVisible();
  await expect(row(rest, /No entry Gateway down/)).toBeVisible();
  await expect(row(rest, /Only a catch-all SAP job aborted/)).toBeVisible();
  await expect(rest.getByText('Mail queue')).toHaveCount(0);
  const conflicts = table(page, 'Conflicts (1)');
  await expect(row(conflicts, 'Queue drain, Call the broker team QueueDepth')).toBeVisible();
  const orphans = page.getByRole('list', { name: /^Entries that match nothing/ });
  await expect(orphans.getByRole('link', { name: /^Restart the fax gateway/ })).toBeVisible();
  const stale = page.getByRole('list', { name: /^Entries to look through/ });
  await expect(stale.getByText('reviewed on 2025-03-01; changed since: DiskFull')).toBeVisible();
});

test('every entry has its state, and a broken one says where', async ({ page }) => {
  await alertsFire(page);
  await signIn(page, 'anna');
  await page.goto(`${address}?view=entries`);
  const entries = table(page, 'Entries');
  for (const [state, title] of [
    ['In use', 'Drain the order queue'],
    ['Matches nothing', 'Restart the fax gateway'],
    ['Conflict', 'Queue drain'],
    ['Catch-all', 'Anything else at Initech'],
    ['Look through', 'A disk fills up'],
    ['Cannot be read', 'Gateway down'],
    ['In use', 'The watch itself'],
    ['In use', 'Certificates of Globex'],
  ]) {
    await expect(row(entries, new RegExp(`${state} ${title}`))).toBeVisible();
  }
  await page.getByRole('searchbox', { name: 'Find an entry' }).fill('gateway network');
  await entries.getByRole('link', { name: 'Gateway down' }).click();
  await expect(page.getByText(/cannot be read at character 37/)).toBeVisible();
});

test('an alert stands beside its entry, filled in, and a ticked step survives a reload', async ({ page }) => {
  await alertsFire(page);
  await signIn(page, 'anna');
  await page.goto(`${address}?view=alerts`);
  await table(page, 'Alerts now').getByRole('link', { name: 'ESB queue depth' }).click();
  const alert = page.getByRole('region', { name: 'The alert' });
  await expect(alert.getByText('Firing')).toBeVisible();
  await expect(alert.getByText('The order queue of ACME holds more than 5,000 messages')).toBeVisible();
  const entry = page.getByRole('region', { name: 'The entry' });
  await expect(entry.getByRole('heading', { name: 'Drain the order queue' })).toBeVisible();
  await expect(entry.getByText('esbctl consumer restart --queue ORD')).toBeVisible();
  await expect(entry.getByRole('link', { name: /^ORD in the knowledge base/ })).toHaveAttribute(
    'href',
    'https://kb.example/esb/ORD'
  );
  await expect(entry.getByText(/^Why this one: .*customer="acme".* comes before general ones/)).toBeVisible();
  await expect(entry.getByRole('link', { name: 'A bus of whichever customer' })).toBeVisible();

  await expect(entry.getByText('0 of 4 done')).toBeVisible();
  await entry.getByText('See whether the consumer reads at all').click();
  await expect(entry.getByText('1 of 4 done')).toBeVisible();
  await page.reload();
  await expect(entry.getByText('1 of 4 done')).toBeVisible();
  await expect(entry.getByRole('checkbox').first()).toBeChecked();
  await entry.getByRole('button', { name: 'Start over' }).click();
  await expect(entry.getByText('0 of 4 done')).toBeVisible();
});

test('an alert with nothing but a catch-all, and one with a tie, say so', async ({ page }) => {
  await alertsFire(page);
  await signIn(page, 'anna');
  await page.goto(`${address}?view=alerts`);
  await table(page, 'Alerts now').getByRole('link', { name: 'SAP job aborted' }).click();
  await expect(page.getByText('Nothing but a catch-all matches this alert')).toBeVisible();
  await page.goto(`${address}?view=alerts`);
  await table(page, 'Alerts now').getByRole('link', { name: 'QueueDepth' }).click();
  await expect(page.getByText('More than one entry matches equally well')).toBeVisible();
});

test('a customer is told of his own dashboards only, in words, numbers and answers', async ({ page }) => {
  await alertsFire(page);
  await signIn(page, 'acme');
  const answers: Array<Promise<string>> = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api')) {
      answers.push(response.text().catch(() => ''));
    }
  });
  await page.goto(address);
  // Of his rules beside the four of the playbook, those of the review's history; a real Grafana has two that fire live.
  const covered = onGrafana ? /^ACME 54 % \(7 of 13\)/ : /^ACME 55 % \(6 of 11\)/;
  await expect(row(table(page, 'Rule coverage'), covered)).toBeVisible();
  await expect(row(table(page, 'Rule coverage'), /^(Globex|Initech|No customer)/)).toHaveCount(0);
  const shown = [await page.content()];
  await page.goto(`${address}?view=entries`);
  await expect(page.getByText('8 of 8')).toBeVisible();
  await expect(page.getByRole('tab', { name: /^Entries/ })).toContainText('8');
  shown.push(await page.content());
  await page.goto(`${address}?view=entry&id=panel:rounds-globex-playbook/1`);
  await expect(page.getByText('There is no such entry for you')).toBeVisible();
  shown.push(await page.locator('body').innerText());
  const seen = [...shown, ...(await Promise.all(answers))];
  expect(seen.some((text) => text.includes('Drain the order queue'))).toBe(true);
  for (const foreign of [
    ...['Queue drain', 'Call the broker team', 'Certificates of Globex', 'Anything else at Initech', 'Web team'],
    ...['A disk fills up', 'A bus of whichever customer', 'The watch itself', 'Stop the producer', 'pg_stat_activity'],
  ]) {
    expect(
      seen.filter((text) => text.includes(foreign)).map((text) => text.slice(0, 200)),
      `nothing says “${foreign}”`
    ).toEqual([]);
  }
});

test('who may open no dashboard of the playbook is told how one is written', async ({ page }) => {
  await alertsFire(page);
  await signIn(page, 'nobody');
  await page.goto(`${address}?view=entries`);
  await expect(page.getByText('No dashboard that you may open holds an entry')).toBeVisible();
});

test('the menu of a panel leads to its rules and to addresses to link', async ({ page }) => {
  await alertsFire(page);
  await signIn(page, 'anna');
  await page.goto(`${host}/d/rounds-acme-playbook`);
  const title = 'Night batch of ACME';
  const panel = page
    .getByRole('region', { name: title })
    .or(page.getByTestId(`data-testid Panel header ${title}`))
    .first();
  await panel.hover();
  await panel.getByRole('button', { name: /^Menu for panel/ }).click({ force: true });
  await page.getByRole('menuitem', { name: 'Extensions' }).hover();
  await page.getByRole('menuitem', { name: 'Link to a playbook entry' }).click();
  await expect(row(table(page, 'Alert rules of this panel'), `Night batch late ${title}`)).toBeVisible();
  await expect(table(page, 'Link an entry').getByRole('link', { name: 'Clear the disk of an ETL host' })).toBeVisible();
});

test('the menu of an alert instance leads to its entry', async ({ page }) => {
  test.skip(!onGrafana, 'the workbench has no page of alert instances');
  await alertsFire(page);
  await signIn(page, 'anna');
  await page.goto(`${host}/alerting/grafana/playbook-acme-queue/view?tab=instances`);
  const actions = page.getByRole('button', { name: 'Actions' });
  await expect(actions).toBeVisible();
  await actions.click();
  await page.getByRole('menuitem', { name: 'Playbook entry' }).click();
  // Grafana asks first whether one wants to leave for an app.
  const here = page.getByRole('dialog').getByRole('link', { name: 'Open', exact: true });
  await here.or(page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true })).click();
  const entry = page.getByRole('region', { name: 'The entry' });
  await expect(entry.getByRole('heading', { name: 'Drain the order queue' })).toBeVisible();
  await expect(entry.getByText('esbctl consumer restart --queue ORD')).toBeVisible();
});

for (const theme of themes) {
  for (const [name, size] of Object.entries(sizes)) {
    test(`the playbook has no serious barrier in ${theme} at the ${name}`, async ({ page }) => {
      await alertsFire(page);
      await page.setViewportSize(size);
      await signIn(page, 'anna');
      const places = [address, `${address}?view=entries`, `${address}?view=alerts`, queueAlert];
      for (const place of places) {
        await page.goto(`${place}${place.includes('?') ? '&' : '?'}theme=${theme}`);
        const part = page
          .getByRole('table')
          .or(page.getByRole('region', { name: 'The entry' }))
          .first();
        await expect(part).toBeVisible();
        await page
          .getByRole('tablist')
          .first()
          .evaluate((tabs) => tabs.parentElement?.parentElement?.setAttribute('data-under-test', ''));
        await expectReadable(page, '[data-under-test]');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
      }
    });
  }
}
