import { expect, type APIRequestContext, type Page } from '@playwright/test';

import { host, signIn } from '../rounds.ts';

/** A checklist as the data source takes it; a test states what matters to it. */
export type Document = Record<string, unknown>;

const always = { id: 'early', dates: 'FREQ=DAILY', anchor: '2026-01-01', start: '06:30', end: '07:30', grace: '30m' };

/** A small checklist of the customer ACME. */
export function checklist(id: string, title: string, more: Document = {}): Document {
  return {
    id,
    customer: 'acme',
    title,
    slots: [always],
    checks: [
      { id: 'backup', title: 'Backup finished' },
      { id: 'rows', title: 'Rows loaded', evidence: { kind: 'number', min: 1 } },
    ],
    ...more,
  };
}

async function uidOf(request: APIRequestContext, login: string): Promise<string> {
  const found: unknown = await (await request.get(`${host}/api/users/lookup?loginOrEmail=${login}`)).json();
  const uid = typeof found === 'object' && found !== null && 'uid' in found ? found.uid : undefined;
  return String(uid);
}

/** The address of a call of this data source. */
export const resource = (uid: string, path: string): string => `${host}/api/datasources/uid/${uid}/resources/${path}`;

/** Imports a document, in parts that the data source takes at once. */
export async function importChecklists(request: APIRequestContext, uid: string, document: Document): Promise<void> {
  const sent = { yaml: JSON.stringify({ version: 1, ...document }), dryRun: false };
  const answer = await request.post(resource(uid, 'checklists/import'), { data: sent });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/**
 * Makes a data source with two customers and no ticket system, which nobody else uses: ACME, whose desk (acme) may read
 * titles, and Globex, on whom only Luca may act. Leaves Luca, an Editor, signed in.
 */
export async function checklistSite(page: Page, uid: string, document: Document = {}): Promise<void> {
  await signIn(page, 'admin');
  const [luca, acme] = [await uidOf(page.request, 'luca'), await uidOf(page.request, 'acme')];
  const setup = {
    version: 1,
    perimeters: [
      { id: 'acme', name: 'ACME', zone: 'Europe/Rome', viewers: [acme] },
      { id: 'globex', name: 'Globex', zone: 'Europe/Rome', operators: [luca] },
    ],
  };
  const made = await page.request.post(`${host}/api/datasources`, {
    data: {
      ...{ name: uid, uid, type: 'quantyca-rounds-datasource', access: 'proxy', jsonData: {} },
      // What is kept belongs to the organisation, unless a key says otherwise.
      secureJsonData: { setup: JSON.stringify(setup), workspaceKey: `checklists of the browser tests: ${uid}` },
    },
  });
  expect(made.ok(), await made.text()).toBe(true);
  await signIn(page, 'luca');
  if (Object.keys(document).length > 0) {
    await importChecklists(page.request, uid, document);
  }
}

/** The address of a part of the page, of this data source. */
export function checklistsPage(uid: string, query = ''): string {
  return `${host}/a/quantyca-rounds-app/checklists?ds=${uid}${query}`;
}
