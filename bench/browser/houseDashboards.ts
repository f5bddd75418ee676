import { customerIds, houseUid } from './manyCustomers.ts';

const datasource = { type: 'quantyca-rounds-datasource', uid: houseUid };
const target = (refId: string, queryType: string, query: Record<string, unknown>) => ({
  refId,
  datasource,
  queryType,
  schema: 1,
  query,
});

function dashboard(uid: string, panel: Record<string, unknown>, height: number): Record<string, unknown> {
  return {
    uid,
    title: uid,
    timezone: 'utc',
    time: { from: 'now-32d', to: 'now' },
    refresh: '',
    panels: [{ id: 1, title: uid, datasource, gridPos: { x: 0, y: 0, w: 24, h: height }, ...panel }],
  };
}

/** The uid of the dashboard with the matrix of so many customers by 31 days. */
export const matrixUid = (customers: number): string => `bench-matrix-${customers}`;

/** The uid of the dashboard with the list of the checks of so many customers. */
export const listUid = (customers: number): string => `bench-list-${customers}`;

/** A matrix as on the dashboard of all customers: rounds by day, with the figures of a second query. */
export function matrixDashboard(customers: number): Record<string, unknown> {
  const query = { customers: customerIds(customers) };
  const targets = [
    target('A', 'rounds', { ...query, timeField: 'start' }),
    target('B', 'check-stats', { ...query, groupBy: ['customer', 'checklist', 'slot'] }),
  ];
  const options = { rows: 'slot', days: 31, counts: true, legend: true, figures: true, dashboard: '' };
  return dashboard(matrixUid(customers), { type: 'quantyca-checkmatrix-panel', targets, options }, 30);
}

/** A list as on the dashboard of the morning: every check of today. */
export function listDashboard(customers: number): Record<string, unknown> {
  const targets = [target('A', 'checks', { customers: customerIds(customers) })];
  const options = { customer: '', unfold: 'now', acts: true, compact: false, trail: true };
  return dashboard(listUid(customers), { type: 'quantyca-checklist-panel', targets, options }, 20);
}
