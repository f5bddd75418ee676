import { dateTime, type PluginExtensionPanelContext } from '@grafana/data';
import type { FakeBackend } from './FakeBackend';

const at = '/api/datasources/uid/rounds/resources';

/** The routes that the dialog "Open ticket" asks, of the data source "rounds". */
export const TICKET_ROUTES = {
  writing: `GET ${at}/writing`,
  preview: `POST ${at}/tickets/preview`,
  open: `POST ${at}/tickets/open`,
  comment: `POST ${at}/tickets/comment`,
  link: `POST ${at}/tickets/link`,
} as const;

/** What Grafana tells of a panel, for an hour that is fixed. */
export const A_PANEL: PluginExtensionPanelContext = {
  id: 3,
  pluginId: 'table',
  title: 'Queue of $customer',
  timeRange: { from: dateTime('2027-01-12T08:00:00Z'), to: dateTime('2027-01-12T09:00:00Z') },
  timeZone: 'utc',
  dashboard: { uid: 'ops', title: 'Operations', tags: ['esb', 'night batch'] },
  targets: [{ refId: 'A', datasource: { uid: 'rounds' } }],
  scopedVars: {},
};

/** The address of that panel, where $customer is "acme". */
export const ITS_PATH = '/d/ops?from=1799740800000&to=1799744400000&viewPanel=panel-3&var-customer=acme';

/** Where the backend lets one write. */
export function mayWriteTo(backend: FakeBackend, ...targets: object[]): void {
  backend.answers(TICKET_ROUTES.writing, { targets });
}

/** What the backend says would be sent. */
export function previews(backend: FakeBackend, changed: object = {}): void {
  backend.answers(TICKET_ROUTES.preview, {
    target: 'project ACM',
    fields: [{ name: 'Summary', value: 'as it will stand there' }],
    warnings: [],
    existing: null,
    ...changed,
  });
}
