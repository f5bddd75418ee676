import { changeField, changeFilter } from './changeTicketQuery';

describe('changing a saved query', () => {
  it('keeps every field that it does not know', () => {
    const saved = { fromTheFuture: [1], customers: ['acme'], filters: { alsoNew: 'x', states: ['open'] } };
    expect(changeFilter(changeField(saved, 'limit', 10), 'types', ['incident'])).toEqual({
      fromTheFuture: [1],
      customers: ['acme'],
      limit: 10,
      filters: { alsoNew: 'x', states: ['open'], types: ['incident'] },
    });
  });

  it.each([
    ['an empty list', changeField({ customers: ['acme'] }, 'customers', [])],
    ['nothing', changeField({ limit: 3 }, 'limit', undefined)],
    ['the last filter emptied', changeFilter({ filters: { text: 'x' } }, 'text', '')],
  ])('%s removes the field, so that the default holds', (_, changed) => {
    expect(changed).toEqual({});
  });
});
