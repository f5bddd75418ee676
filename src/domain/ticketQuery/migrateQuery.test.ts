import { migrateQuery } from './migrateQuery';

describe('migrateQuery', () => {
  it.each([
    ['nothing at all', {}, { queryType: 'tickets', schema: 1, query: {} }],
    ['only a query type', { queryType: 'tickets' }, { queryType: 'tickets', schema: 1, query: {} }],
    [
      'unknown fields stay',
      { refId: 'A', extra: 1, query: { new: true } },
      { refId: 'A', extra: 1, queryType: 'tickets', schema: 1, query: { new: true } },
    ],
    [
      'a newer schema stays',
      { queryType: 'tickets', schema: 2, query: {} },
      { queryType: 'tickets', schema: 2, query: {} },
    ],
    [
      'a query of a wrong shape becomes an empty one',
      { query: 'text' },
      { queryType: 'tickets', schema: 1, query: {} },
    ],
  ])('%s', (_, saved, expected) => {
    expect(migrateQuery(saved)).toEqual(expected);
  });
});
