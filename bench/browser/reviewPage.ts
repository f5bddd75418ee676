import type { BrowserContext, Page } from '@playwright/test';

import { callHost } from '../../scripts/setUp/grafanaApi.ts';
import { MINUTE } from '../../scripts/seedReview/Ago.ts';
import type { Case, PlannedTicket } from '../../scripts/seedReview/Case.ts';
import { pastOf } from '../../scripts/seedReview/pastOf.ts';
import { ticketWish } from '../../scripts/seedReview/ticketWish.ts';
import type { Demo } from '../../scripts/demo/startDemo.ts';
import { inMilliseconds, milliseconds, spread, type Figure } from '../figures/measure.ts';
import { installProbe } from './probe.ts';
import { withBrowser } from './withBrowser.ts';

const firings = 1_000;
const tickets = 500;
const rounds = 7;
const turns = 40;
/** So long the page keeps what it has asked for ahead. */
const keptMs = 15_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const rules = ['review-acme-disk', 'review-acme-broker', 'review-acme-portal', 'review-acme-invoices'] as const;

/** Four weeks in which an alert fires every forty minutes, and somebody writes a ticket every eighty. */
function busyWeeks(now: number): Case {
  const at = (number: number, all: number): number =>
    Math.floor((now - 27 * DAY + (number * 26 * DAY) / all) / MINUTE) * MINUTE;
  return {
    ...{ id: 'busy', customer: 'acme', story: '', raises: [] },
    firings: Array.from({ length: firings }, (_, n) => ({
      ...{ rule: rules[n % rules.length] ?? '', at: at(n, firings), minutes: 5 + (n % 20) },
      labels: { host: `host-${n % 50}`, instance: `10.0.0.${n % 50}:9100` },
    })),
    tickets: Array.from({ length: tickets }, (_, n): PlannedTicket => {
      const created = at(n, tickets);
      return {
        ...{ key: `ACM-${20_001 + n}`, title: `Ticket ${n} of the busy weeks`, description: 'It was slow.' },
        ...{ service: ['etl', 'broker', 'portal', 'invoicing'][n % 4] ?? '', created, resolved: created + HOUR },
      };
    }),
  };
}

/** Fills a demo in the workbench with them. */
async function makeBusy({ url, simulators }: Demo, now: number): Promise<void> {
  const busy = busyWeeks(now);
  await callHost(url, 'POST', '/_workbench/alerting/past', pastOf([busy]));
  const answer = await fetch(`${simulators.jiraCloud}/_sim/sites/default`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ tickets: busy.tickets?.map((ticket) => ticketWish('acme', ticket)) }),
  });
  if (!answer.ok) {
    throw new Error(`The tickets could not be made: ${(await answer.text()).slice(0, 300)}`);
  }
}

/** What another page of the app, which asks for little, has of its own. */
const homeSights = [{ selector: 'main li', text: '', count: 3 }];

/** The page's parts, and then the first rows of what came in. */
const rows = 'table tbody tr a[href*="item="]';
const sights = [
  { selector: '[role="tab"]', text: '', count: 3 },
  { selector: rows, text: '', count: 10 },
];

async function open(
  context: BrowserContext,
  address: string,
  awaited = sights
): Promise<{ page: Page; painted: number[] }> {
  const page = await context.newPage();
  await page.addInitScript(installProbe, awaited);
  await page.goto(address);
  return { page, painted: await page.evaluate(async () => Promise.all(window.benchDrawn)) };
}

/** Back to the page from another one of the app, from the press until its first rows are painted, in ms. */
async function comeBack(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'Checklists' }).first().click();
  await page.waitForURL(/checklists/);
  await page.locator(rows).first().waitFor({ state: 'detached' });
  return page.evaluate(async (selector) => {
    const started = performance.now();
    history.back();
    return (await window.bench.painted({ selector, text: '', count: 10 })) - started;
  }, rows);
}

/** The tasks of 50 ms and more while something is done. */
async function tasksDuring(page: Page, action: (turn: number) => Promise<void>): Promise<number[]> {
  const from = await page.evaluate(() => performance.now());
  for (let turn = 0; turn < turns; turn += 1) {
    await action(turn);
    await page.waitForTimeout(50);
  }
  return page.evaluate(
    async (since) =>
      new Promise<number[]>((resolve) => {
        requestIdleCallback(() =>
          resolve(window.bench.longTasks.filter(({ start }) => start > since).map(({ duration }) => duration))
        );
      }),
    from
  );
}

/** While somebody scrolls down and up again, all lists unfolded as far as one press goes; and while nobody does anything. */
async function scroll(page: Page): Promise<Record<'scrolled' | 'idle', number[]>> {
  for (const more of await page.getByRole('button', { name: /^Show more/ }).all()) {
    await more.click();
  }
  await page.mouse.move(700, 500);
  // What comes late, such as what the rules find, is not the scrolling's.
  await page.waitForTimeout(4_000);
  const idle = await tasksDuring(page, async () => Promise.resolve());
  const scrolled = await tasksDuring(page, async (turn) => page.mouse.wheel(0, turn < turns * 0.75 ? 600 : -1_200));
  return { scrolled, idle };
}

/** The app's home page, opened as this one is: what of a navigation is the host's and the app's own beginning. */
async function openHome(context: BrowserContext, url: string): Promise<number> {
  const { page, painted } = await open(context, `${url}/a/quantyca-rounds-app`, homeSights);
  await page.close();
  return painted[0] ?? 0;
}

/** The longest task until the first rows were painted that began after half of the time: none of the host's beginning. */
async function longestOfMount(page: Page, listed: number): Promise<number> {
  return page.evaluate((until) => {
    const own = window.bench.longTasks.filter(({ start }) => start > until / 2 && start < until);
    return Math.max(0, ...own.map(({ duration }) => duration));
  }, listed);
}

const longest = (tasks: readonly number[]): string =>
  tasks.length === 0 ? 'none of 50 ms' : milliseconds(Math.max(...tasks));

/** What the Review page takes with four busy weeks of one customer: workbench, headless Chromium. */
export async function reviewPage(demo: Demo): Promise<Figure[]> {
  const now = Date.now();
  await makeBusy(demo, now);
  const day = (at: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(at);
  const days = `from=${day(now - 27 * DAY)}&to=${day(now)}`;
  const address = `${demo.url}/a/quantyca-rounds-app/review?customer=acme&${days}`;
  const size = `${(2 * firings).toLocaleString('en')} changes of state, ${tickets} tickets`;
  return withBrowser(demo.url, async (context) => {
    const first: number[] = [];
    const listed: number[] = [];
    const back: number[] = [];
    const home: number[] = [];
    const mount: number[] = [];
    const tasks: Record<'scrolled' | 'idle', number[]> = { scrolled: [], idle: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const { page, painted } = await open(context, address);
      // The first one fills the browser's cache and what the back end remembers.
      if (round > 0) {
        first.push(painted[0] ?? 0);
        listed.push(painted[1] ?? 0);
        mount.push(await longestOfMount(page, painted[1] ?? 0));
        // One after the other, so that both meet the same machine.
        home.push(await openHome(context, demo.url));
        const during = await scroll(page);
        tasks.scrolled.push(...during.scrolled);
        tasks.idle.push(...during.idle);
        // By now nothing is left of what the first look had asked for ahead.
        await page.waitForTimeout(keptMs);
        back.push(await comeBack(page));
      }
      await page.close();
    }
    const from = `from the navigation, browser cache warm, ${rounds} rounds; ${size}`;
    return [
      { what: 'review: page to its heading', value: inMilliseconds(spread(first)), how: from },
      { what: 'review: page to its first rows', value: inMilliseconds(spread(listed)), how: from },
      {
        what: 'review: its first rows, against the home page',
        value: `${spread(listed.map((value, round) => value / (home[round] ?? value))).median.toFixed(2)} ×`,
        how: `the median of ${rounds} rounds, each right after the other; home takes ${inMilliseconds(spread(home))}`,
      },
      {
        what: 'review: longest task while it is first drawn',
        value: inMilliseconds(spread(mount)),
        how: `in the second half of the way to its first rows, ${rounds} rounds; 0 for none of 50 ms`,
      },
      {
        what: 'review: back to it inside the app',
        value: inMilliseconds(spread(back)),
        how: `from the press to the paint of its first rows, ${rounds} rounds; ${size}`,
      },
      {
        what: 'review: longest task while scrolling',
        value: longest(tasks.scrolled),
        how: `${turns} turns of the wheel, ${rounds} rounds; ${tasks.scrolled.length} tasks of 50 ms or more; ${size}`,
      },
      {
        what: 'review: longest task while nobody does anything',
        value: longest(tasks.idle),
        how: `as long as the scrolling; ${tasks.idle.length} tasks of 50 ms or more`,
      },
    ];
  });
}
