import type { Page } from '@playwright/test';
import { ticketWish } from '../../scripts/seedReview/ticketWish.ts';
import { expect, host, jiraDc, onGrafana, signIn, test } from '../rounds.ts';

const address = `${host}/a/quantyca-rounds-app/review`;
const resource = `${host}/api/datasources/uid/rounds/resources`;
const HOUR = 60 * 60 * 1000;

/** Yesterday and today of the demo's customers, YYYY-MM-DD. */
const day = (daysAgo: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(Date.now() - 24 * daysAgo * HOUR);
const twoDays = `from=${day(1)}&to=${day(0)}`;

const hostile = {
  markup: '<img src="https://evil.test/x.png" onerror="alert(1)"><script>alert(2)</script>',
  link: '[a link](javascript:alert(3)) ${__user.login} {{ $labels.x }} [[variable]]',
  formula: '=HYPERLINK("https://evil.test","sum")',
  turned: 'left \u202E right to left \u200B zero width',
};
const words = Object.values(hostile);

/** Changes are copied once a minute. */
const COPIED_WITHIN = { timeout: 120_000, intervals: [5_000] };

/** Globex's tickets of these days, as text. */
async function ticketsOf(page: Page): Promise<string> {
  const query = { customers: ['globex'], timeField: 'created', filters: { states: ['all'] } };
  const asked = { refId: 'A', datasource: { uid: 'rounds' }, queryType: 'tickets', schema: 1, query };
  const answer = await page.request.post(`${host}/api/ds/query`, {
    data: { from: String(Date.now() - 48 * HOUR), to: String(Date.now()), queries: [asked] },
  });
  return answer.text();
}

test.describe.configure({ timeout: 300_000 });

test.describe('who is no operator', () => {
  // The server answers 403, and the browser writes that on its console.
  test.use({ allowedConsole: [/status of 403/] });

  for (const login of ['acme', 'nobody']) {
    test(`gets nothing of the review: ${login}`, async ({ page }) => {
      await signIn(page, login);
      const span = `from=0&to=${Date.now()}`;
      const answers = await Promise.all([
        page.request.get(`${resource}/review/state?${span}`),
        page.request.get(`${resource}/review/reviews?customer=acme`),
        page.request.post(`${resource}/review/acts`, {
          data: {
            acts: [
              { requestId: 'x', customer: 'acme', item: 'ticket:atlassian/ACM-1', itemAt: 1, deed: { kind: 'split' } },
            ],
          },
        }),
        page.request.post(`${resource}/review/findings`, { data: { requestId: 'x', from: 0, to: 1, findings: [] } }),
        page.request.post(`${resource}/review/close`, {
          data: {
            ...{ requestId: 'x', customer: 'acme', from: '2026-01-01', to: '2026-01-02', zone: 'UTC', title: 'x' },
            ...{ snapshot: {}, markdown: 'x' },
          },
        }),
      ]);
      for (const answer of answers) {
        expect(answer.status(), answer.url()).toBe(403);
        expect(await answer.text()).not.toMatch(/globex|initech|Anna|Luca|ACM-9/i);
      }
      await page.goto(`${address}?customer=acme&${twoDays}`);
      // The workbench and the page refuse him in words of their own; Grafana leads him to its start page.
      await expect(page.getByText(/permission|Reviews are for Editors|Welcome to Grafana/).first()).toBeVisible();
      await expect(page.getByText(/Invoice interface stuck|ACM-9|Luca Moretti/)).toHaveCount(0);
      await expect(page.getByRole('button', { name: /Accept|Freeze|Acknowledge/ })).toHaveCount(0);
    });
  }
});

test('hostile text of alerts, tickets, drawings and people is shown as text and does nothing', async ({ page }) => {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (/evil\.test/.test(request.url())) {
      ran.push(request.url());
    }
  });
  const at = Date.now() - 3 * HOUR;
  const planted = await page.request.patch(`${jiraDc}/_sim/sites/default`, {
    data: {
      tickets: words.map((title, index) => ({
        ...ticketWish('globex', {
          ...{ key: `GLX-${9901 + index}`, title, description: hostile.markup, service: hostile.markup },
          ...{ cause: hostile.formula, resolution: hostile.link, created: at, resolved: at + HOUR },
        }),
        // What is written now has changed now: only so is it among the changes that the copy asks for.
        updated: new Date().toISOString(),
      })),
    },
  });
  expect(planted.ok(), await planted.text()).toBe(true);
  await signIn(page, 'admin');
  for (const text of words) {
    const drawn = await page.request.post(`${host}/api/annotations`, {
      data: { text, tags: ['incident', 'customer:globex', '<b>tag</b>'], time: at, timeEnd: at + HOUR },
    });
    expect(drawn.ok(), await drawn.text()).toBe(true);
  }
  if (!onGrafana) {
    const told = await page.request.post(`${host}/_workbench/alerting/past`, {
      data: {
        changes: words.map((where, index) => ({
          ...{
            ruleUid: 'review-globex-share',
            labels: { where },
            before: 'Normal',
            state: 'Alerting',
            values: { A: 1 },
          },
          at: new Date(at + index * 1000).toISOString(),
        })),
      },
    });
    expect(told.ok(), await told.text()).toBe(true);
  }
  await signIn(page, 'anna');
  await expect.poll(() => ticketsOf(page), COPIED_WITHIN).toContain('GLX-9901');
  for (const view of ['output', 'review', 'close', 'input']) {
    await page.goto(`${address}?view=${view}&customer=globex&${twoDays}`);
    await expect(page.getByRole('link', { name: /^[4-9] annotations$/ })).toBeVisible({ timeout: 60_000 });
    if (view === 'review' || view === 'input') {
      await expect(page.getByText(/<script>|HYPERLINK|javascript:/).first()).toBeVisible({ timeout: 60_000 });
    }
    const made = page.locator('main :is(script, iframe, object, img[onerror]), main a[href^="javascript"]');
    expect(await made.count()).toBe(0);
  }
  await page
    .getByRole('table', { name: 'Annotations' })
    .getByRole('link', { name: /<script>/ })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: /<script>/ })).toBeVisible();
  await page.getByRole('button', { name: /Write a note/ }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(hostile.markup);
  await page.keyboard.press('Control+Enter');
  expect(ran).toEqual([]);
});
