import { expect, type APIRequestContext } from '@playwright/test';

import { host } from '../rounds.ts';

const datasource = { type: 'quantyca-rounds-datasource', uid: 'rounds' };

/** The address of the data source's resources. */
export const resources = `${host}/api/datasources/uid/rounds/resources`;

/** A check of a checklist as its definition states it. */
export interface MadeCheck extends Record<string, unknown> {
  id: string;
  title: string;
}

/** A checklist of a test's own; its round can be answered at once. */
export interface MadeChecklist {
  /** Names the checklist and the dashboard that shows it. */
  id: string;
  checks: MadeCheck[];
  customer?: string;
  /** Members of the panel's options that are not the defaults. */
  options?: Record<string, unknown>;
  /** Further members of the checklist, such as `signOff`. */
  more?: Record<string, unknown>;
}

/** A zone in which it is about noon, so that no window crosses midnight. */
function noonZone(now: Date): string {
  const ahead = 12 - now.getUTCHours();
  // The signs of these zones are those of POSIX: Etc/GMT-3 is three hours ahead of Greenwich.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** The panel on the rounds of one checklist, as a dashboard holds it. */
export function checklistPanel(checklist: string, query: Record<string, unknown> = {}, options = {}) {
  return {
    id: 1,
    type: 'quantyca-checklist-panel',
    title: 'Today',
    datasource,
    gridPos: { x: 0, y: 0, w: 24, h: 17 },
    targets: [{ refId: 'A', datasource, queryType: 'checks', schema: 1, query: { checklists: [checklist], ...query } }],
    options: { customer: '', unfold: 'now', acts: true, compact: false, trail: true, ...options },
    fieldConfig: { defaults: {}, overrides: [] },
  };
}

/** Saves a dashboard with one panel. */
export async function saveDashboard(request: APIRequestContext, uid: string, panel: unknown): Promise<void> {
  const dashboard = { uid, title: uid, panels: [panel], time: { from: 'now-6h', to: 'now' }, schemaVersion: 41 };
  const saved = await request.post(`${host}/api/dashboards/db`, { data: { dashboard, overwrite: true } });
  expect(saved.ok(), await saved.text()).toBe(true);
}

/**
 * Makes a checklist and a dashboard of the same name with one panel on it; answers the address of its round, which opened
 * an hour ago and begins within two minutes: a checklist has only rounds that begin after it was saved. The caller must be
 * signed in as an administrator.
 */
export async function makeRound(request: APIRequestContext, made: MadeChecklist): Promise<string> {
  const { id, checks, customer = 'acme', options, more } = made;
  const now = new Date();
  const zone = noonZone(now);
  const start = new Date(now.getTime() + 90_000);
  const at = (time: Date) => time.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const date = start.toLocaleDateString('en-CA', { timeZone: zone });
  const slot = {
    ...{ id: 'now', dates: 'FREQ=DAILY', anchor: '2026-01-01', start: at(start) },
    ...{ end: at(new Date(start.getTime() + 2 * 3_600_000)), grace: '30m', opensEarly: '1h' },
  };
  const checklist = { id, customer, title: `Round ${id}`, zone, slots: [slot], checks, ...more };
  const saved = await request.put(`${resources}/checklists/${id}`, { data: { checklist, seenVersion: 0 } });
  expect(saved.ok(), await saved.text()).toBe(true);
  await saveDashboard(request, id, checklistPanel(id, {}, options));
  return `${resources}/rounds/${id}/now/${date}`;
}
