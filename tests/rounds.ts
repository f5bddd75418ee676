import process from 'node:process';

import { expect, test as base, type Page, type Request } from '@playwright/test';

/** The address of the host under test. */
export const host = process.env['ROUNDS_HOST'] ?? '';

/** The address of the simulated Jira Cloud. */
export const jiraCloud = process.env['ROUNDS_JIRA_CLOUD'] ?? '';

/** The address of the simulated Jira Data Center. */
export const jiraDc = process.env['ROUNDS_JIRA_DC'] ?? '';

/** The address of the simulated ServiceNow. */
export const serviceNow = process.env['ROUNDS_SERVICENOW'] ?? '';

/** Whether the host is a real Grafana rather than the workbench. */
export const onGrafana = (process.env['GRAFANA_HOME'] ?? '') !== '';

/** Signs in as a person of the demo; every password is the login. */
export async function signIn(page: Page, login: string): Promise<void> {
  const response = await page.request.post(`${host}/login`, { data: { user: login, password: login } });
  expect(response.status(), `${login} can sign in`).toBe(200);
}

/** Both of Grafana's themes; every page must be readable in each. */
export const themes = ['dark', 'light'] as const;

/** A desk and a phone, in CSS pixels. */
export const sizes = { desk: { width: 1400, height: 900 }, phone: { width: 390, height: 844 } };

interface Guards {
  /**
   * Messages that a test expects on the console; everything else fails it. One pattern at most: of a list of two
   * Playwright would take the second for the fixture's options, and the first alone for its value.
   */
  allowedConsole: [] | [RegExp];
  guard: undefined;
}

/**
 * What a real Grafana complains of by itself: grafana.com's catalogue and news out of
 * reach, flags that it does not give to people of further organisations, and what a library of its own tells its
 * maker about one page in a thousand.
 */
const grafanasOwn = onGrafana
  ? [/\/api\/gnet\/|grafana\.com|plugins from catalog|features\.grafana\.app|OpenFeature|openfpcdn\.io/]
  : [];

/** Playwright's `test`, which fails on console errors and on anything that the workbench does not serve. */
export const test = base.extend<Guards>({
  allowedConsole: [[], { option: true }],
  guard: [
    async ({ page, allowedConsole }, use) => {
      const complaints: string[] = [];
      const complain = (text: string) => {
        if (![...grafanasOwn, ...allowedConsole].some((allowed) => allowed.test(text))) {
          complaints.push(text);
        }
      };
      page.on('console', (message) => {
        if (message.type() === 'error') {
          complain(`${message.text()} (${message.location().url})`);
        }
      });
      page.on('pageerror', (error) => complain(error.message));
      page.on('response', (response) => {
        if (response.status() === 501) {
          complain(`not served: ${response.request().method()} ${response.url()}`);
        }
      });
      const unanswered = new Set<Request>();
      page.on('request', (request) => {
        if (/\/api\/(ds\/query|datasources\/uid)/.test(request.url())) {
          unanswered.add(request);
        }
      });
      page.on('requestfinished', (request) => unanswered.delete(request));
      page.on('requestfailed', (request) => unanswered.delete(request));
      await use(undefined);
      // What the page has asked for is answered first: what it complains of must not depend on who is quicker.
      await expect
        .poll(() => page.isClosed() || unanswered.size === 0, 'what the page asked for is answered')
        .toBe(true);
      expect(complaints, 'the page complained on its console or asked for what is not served').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
