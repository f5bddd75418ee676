import { expect, type APIRequestContext } from '@playwright/test';

import { siteDataSource } from '../scripts/setUp/siteDataSource.ts';
import { host, jiraCloud } from './rounds.ts';

/** A Jira site of its own, in the simulator. */
export interface Site {
  id: string;
  tickets: number;
  hostile?: boolean;
}

/**
 * Makes a Jira site, a data source on all of it and a dashboard with one table of its
 * tickets, each named after the site. The caller must be signed in as an administrator.
 */
export async function dashboardOn(request: APIRequestContext, site: Site): Promise<void> {
  const made = await request.post(`${jiraCloud}/_sim/sites`, { data: { seed: 1, ...site } });
  expect(made.ok(), await made.text()).toBe(true);
  const added = await request.post(`${host}/api/datasources`, {
    data: siteDataSource(site.id, `${jiraCloud}/sites/${site.id}`),
  });
  expect(added.ok(), await added.text()).toBe(true);
  const datasource = { type: 'quantyca-rounds-datasource', uid: site.id };
  const panel = {
    id: 1,
    type: 'table',
    title: 'Tickets',
    datasource,
    gridPos: { x: 0, y: 0, w: 24, h: 20 },
    targets: [{ refId: 'A', datasource, queryType: 'tickets', schema: 1, query: { filters: { states: ['all'] } } }],
    options: { showHeader: true },
    fieldConfig: { defaults: {}, overrides: [] },
  };
  const saved = await request.post(`${host}/api/dashboards/db`, {
    data: { dashboard: { uid: site.id, title: site.id, panels: [panel], schemaVersion: 41 }, overwrite: true },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
}
