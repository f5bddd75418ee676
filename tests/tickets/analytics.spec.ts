import type { APIRequestContext, Page } from '@playwright/test';

import { items, members } from '../../scripts/members.ts';
import { callQuery } from '../callQuery.ts';
import { expect, host, jiraDc, onGrafana, signIn, sizes, test } from '../rounds.ts';

const day = 24 * 60 * 60 * 1000;

/** A ticket as the simulator knows it; instants in epoch milliseconds, the end only where the work has ended. */
interface Truth {
  priority: string;
  created: number;
  done: number | undefined;
}

/** The panel with this title, whichever host draws it. */
function panelOf(page: Page, title: string) {
  return page
    .getByRole('region', { name: title, exact: true })
    .or(page.getByTestId(`data-testid Panel header ${title}`))
    .first();
}

/** What Globex truly has, in the simulated Jira Data Center. */
async function truthOfGlobex(request: APIRequestContext): Promise<Truth[]> {
  const response = await request.get(`${jiraDc}/_sim/sites/default/tickets`);
  const answer: unknown = await response.json();
  const tickets = items(Array.isArray(answer) ? answer : members(answer)['tickets']).map(members);
  return tickets
    .filter(({ project }) => project === 'GLX' || project === 'GLI')
    .map(({ priority, created, resolved }) => ({
      priority: String(priority),
      created: Date.parse(String(created)),
      done: typeof resolved === 'string' ? Date.parse(resolved) : undefined,
    }));
}

const isOpenAt = (at: number) => (ticket: Truth) =>
  ticket.created <= at && (ticket.done === undefined || ticket.done > at);

function numbersOf(tickets: readonly Truth[], from: number, to: number) {
  const isIn = (at: number | undefined) => at !== undefined && at >= from && at < to;
  return {
    opened: tickets.filter(({ created }) => isIn(created)).length,
    resolved: tickets.filter(({ done }) => isIn(done)).length,
    growth: tickets.filter(isOpenAt(to)).length - tickets.filter(isOpenAt(from)).length,
  };
}

/** Thirty days that are over, so that no number moves while it is looked at. */
const to = Math.floor(Date.now() / day) * day;
const from = to - 30 * day;

async function openWorkload(page: Page, more = ''): Promise<void> {
  await page.goto(`${host}/d/rounds-workload?var-customer=globex&from=${from}&to=${to}${more}`);
}

async function expectNumbers(page: Page, { opened, resolved, growth }: ReturnType<typeof numbersOf>): Promise<void> {
  const rows = [
    ['Opened', opened],
    ['Resolved', resolved],
    ['Backlog growth', growth],
  ] as const;
  for (const [title, number] of rows) {
    await expect(panelOf(page, title).getByText(String(number), { exact: true }), title).toBeVisible();
  }
}

test('the numbers of Workload are those that the ticket system truly has', async ({ page }) => {
  const tickets = await truthOfGlobex(page.request);
  const expected = numbersOf(tickets, from, to);
  expect(expected.opened, 'the demo has tickets in these days').toBeGreaterThan(10);
  await signIn(page, 'anna');
  await openWorkload(page);
  await expectNumbers(page, expected);
});

for (const [more, where] of [
  ['&timezone=Asia/Kolkata', 'of the dashboard'],
  ['', 'of the browser where the dashboard names none'],
] as const) {
  test(`the days of a trend are those ${where}`, async ({ page }) => {
    await signIn(page, 'anna');
    const asked = page.waitForRequest(
      (request) => request.url().includes('/api/ds/query') && (request.postData() ?? '').includes('"trend"')
    );
    await openWorkload(page, more);
    const own = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    const sent = items(members(JSON.parse((await asked).postData() ?? '{}'))['queries']).map(members);
    expect(members(sent[0]?.['query'])['timezone']).toBe(more === '' ? own : 'Asia/Kolkata');
  });
}

for (const size of [sizes.desk, sizes.phone]) {
  for (const [uid, panel] of [
    ['workload', 'Opened, resolved and open'],
    ['service-level', 'At risk, the most urgent first'],
    ['customer-month', 'Day by day'],
  ] as const) {
    test(`${uid} answers without an error at ${size.width} px`, async ({ page }) => {
      await page.setViewportSize({ ...size, height: 4000 });
      await signIn(page, 'anna');
      await page.goto(`${host}/d/rounds-${uid}?var-customer=acme`);
      await expect(panelOf(page, panel)).toBeVisible();
      await expect(panelOf(page, panel).getByText('Loading')).toHaveCount(0);
      await expect(page.getByTestId(/Panel status error/)).toHaveCount(0);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(isWide, 'nothing has to be scrolled sideways').toBe(false);
    });
  }
}

test.describe('in Grafana itself', () => {
  test.skip(!onGrafana, 'the workbench has neither filters of a dashboard nor annotations');

  test('a filter of the dashboard narrows every number', async ({ page }) => {
    const tickets = await truthOfGlobex(page.request);
    await signIn(page, 'anna');
    await openWorkload(page, '&var-filter=priority%7C%3D%7C2');
    const all = await callQuery(page.request, { customers: ['globex'], columns: ['priority_raw'], limit: 5000 });
    const names = new Set(all.rows.filter((row) => row['priority'] === 2).map((row) => row['priority_raw']));
    const narrowed = tickets.filter(({ priority }) => names.has(priority));
    expect(narrowed.length).toBeLessThan(tickets.length);
    await expectNumbers(page, numbersOf(narrowed, from, to));
  });

  test('a name that is left out is in no number', async ({ page }) => {
    await signIn(page, 'anna');
    const { rows } = await callQuery(page.request, { customers: ['globex'], columns: ['service'], limit: 5000 });
    const left = String(rows.find((row) => row['service'] !== null)?.['service']);
    const others = rows.filter((row) => row['service'] !== left).length;
    expect(others).toBeLessThan(rows.length);
    await openWorkload(page, `&var-filter=service%7C!%3D%7C${encodeURIComponent(left)}`);
    await expect(panelOf(page, 'Open now').getByText(String(others), { exact: true })).toBeVisible();
  });

  test('a filter that Rounds does not have is an error, and no number', async ({ page }) => {
    await signIn(page, 'anna');
    await openWorkload(page, '&var-filter=labels%7C%3D%7Cnight');
    const status = panelOf(page, 'Opened').getByTestId(/Panel status error/);
    await expect(status).toBeVisible();
    await status.hover();
    await expect(page.getByText(/filters by “labels”, which Rounds cannot/).first()).toBeVisible();
  });

  test('incidents and planned changes are marked in the graph', async ({ page }) => {
    await signIn(page, 'anna');
    await page.goto(`${host}/d/rounds-workload?from=now-30d&to=now`);
    const markers = panelOf(page, 'Opened, resolved and open').getByTestId(/annotation-marker/);
    await expect(markers.first()).toBeVisible();
    const told = page.getByText(/(ACM|ACI|GLX|GLI|INC|CHG)[-\d]+ · (ACME|Globex|Initech)/).first();
    // Marks of one hour lie on each other, whichever is on top tells of itself; and the panel's alert rule has marks too.
    let at = 0;
    await expect(async () => {
      const marker = markers.nth(at++ % (await markers.count()));
      const box = (await marker.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(0, 0);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await expect(told).toBeVisible({ timeout: 2000 });
    }).toPass();
  });
});

test('the sample rules say what the queries say, and fire', async ({ page }) => {
  await signIn(page, 'admin');
  if (!onGrafana) {
    const asked = await page.request.post(`${host}/_workbench/alerting/evaluate`, { data: {} });
    expect(asked.ok()).toBe(true);
  }
  const rules = async () => {
    const response = await page.request.get(`${host}/api/prometheus/grafana/api/v1/rules`);
    const groups = items(members(members(await response.json())['data'])['groups']).map(members);
    return new Map(groups.flatMap((group) => items(group['rules']).map(members)).map((rule) => [rule['name'], rule]));
  };
  const alertsOf = async (name: string) => items((await rules()).get(name)?.['alerts']).map(members);
  // A real Grafana evaluates once a minute.
  const timeout = 90_000;
  for (const name of ['Breach within an hour', 'Backlog grows', 'Rounds answers']) {
    await expect.poll(async () => (await alertsOf(name)).length, { timeout, message: name }).toBeGreaterThan(0);
    expect((await rules()).get(name)?.['health'], name).toBe('ok');
  }
  expect((await alertsOf('Rounds answers')).map(({ state }) => state)).toEqual(['Normal']);
  const { rows } = await callQuery(page.request, { withinMinutes: 60 }, { queryType: 'sla' });
  const fired = await alertsOf('Breach within an hour');
  for (const { labels, state } of fired) {
    const { customer } = members(labels);
    const isAtRisk = rows.some((row) => row['customer'] === customer);
    expect(state, String(customer)).toBe(isAtRisk ? 'Alerting' : 'Normal');
  }
  expect(fired.map(({ state }) => state)).toContain('Alerting');
});
