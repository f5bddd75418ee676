import { changeExclusion, changeField, changeFilter } from './changeTicketQuery';

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

  it('leaves values out beside the filters', () => {
    const saved = { filters: { states: ['open'], not: { later: 1 } } };
    expect(changeExclusion(saved, 'teams', ['Network'])).toEqual({
      filters: { states: ['open'], not: { later: 1, teams: ['Network'] } },
    });
  });

  it.each([
    ['the last exclusion emptied', changeExclusion({ filters: { not: { teams: ['x'] } } }, 'teams', [])],
    ['what was no exclusion', changeExclusion({ filters: { not: 'x' } }, 'teams', [])],
    ['an empty list', changeField({ customers: ['acme'] }, 'customers', [])],
    ['nothing', changeField({ limit: 3 }, 'limit', undefined)],
    ['the last filter emptied', changeFilter({ filters: { text: 'x' } }, 'text', '')],
  ])('%s removes the field, so that the default holds', (_, changed) => {
    expect(changed).toEqual({});
  });
});
