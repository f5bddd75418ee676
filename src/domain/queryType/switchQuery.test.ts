import { switchQuery } from './switchQuery';

const shared = { customers: ['acme'], fromTheFuture: 1 };
const which = { filters: { states: ['open'] }, timeField: 'created', grant: 'Gr4nt' };
const tickets = { ...shared, ...which, sort: { by: 'key' }, limit: 5, columns: ['team'] };
const count = { ...shared, ...which, sort: 'count', limit: 5, groupBy: ['customer'], zero: true, partial: true };
const raw = { ...shared, connection: 'a', text: 'x', table: 'incident', fields: ['y'], values: {}, limit: 5 };

describe('switching to another query type', () => {
  it.each([
    ['tickets', tickets, 'count', { ...shared, ...which }],
    ['count', count, 'tickets', { ...shared, ...which }],
    ['tickets', tickets, 'raw', shared],
    ['raw', raw, 'tickets', shared],
    ['raw', raw, 'count', shared],
    ['count', count, 'count', count],
  ] as const)('from %s %j to %s keeps what both understand', (from, saved, to, expected) => {
    expect(switchQuery(saved, from, to)).toEqual(expected);
  });
});
