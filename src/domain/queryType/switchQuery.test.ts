import { switchQuery } from './switchQuery';

const shared = { customers: ['acme'], fromTheFuture: 1 };
const which = { filters: { states: ['open'] }, timeField: 'created', grant: 'Gr4nt' };
const tickets = { ...shared, ...which, sort: { by: 'key' }, limit: 5, columns: ['team'] };
const count = { ...shared, ...which, sort: 'count', limit: 5, groupBy: ['customer'], zero: true, partial: true };
const trend = {
  ...shared,
  filters: which.filters,
  groupBy: ['type'],
  zero: true,
  timezone: 'utc',
  bucket: 'day',
  grant: 'Gr4nt',
};
const grouped = { filters: which.filters, groupBy: ['type'], zero: true };
const raw = { ...shared, connection: 'a', text: 'x', table: 'incident', fields: ['y'], values: {}, limit: 5 };

describe('switching to another query type', () => {
  it.each([
    ['tickets', tickets, 'count', { ...shared, ...which }],
    ['count', count, 'tickets', { ...shared, ...which }],
    ['trend', trend, 'count', { ...shared, ...grouped, grant: 'Gr4nt' }],
    ['trend', trend, 'sla', { ...shared, ...grouped, timezone: 'utc', grant: 'Gr4nt' }],
    ['trend', trend, 'tickets', { ...shared, filters: which.filters, grant: 'Gr4nt' }],
    ['trend', trend, 'rounds', { ...shared, grant: 'Gr4nt' }],
    [
      'count',
      count,
      'changes',
      { ...shared, filters: which.filters, groupBy: ['customer'], zero: true, partial: true, grant: 'Gr4nt' },
    ],
    ['tickets', tickets, 'raw', shared],
    ['raw', raw, 'tickets', shared],
    ['raw', raw, 'count', shared],
    ['count', count, 'count', count],
  ] as const)('from %s %j to %s keeps what both understand', (from, saved, to, expected) => {
    expect(switchQuery(saved, from, to)).toEqual(expected);
  });
});
