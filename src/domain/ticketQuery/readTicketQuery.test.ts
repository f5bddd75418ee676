import { readTicketQuery } from './readTicketQuery';

describe('readTicketQuery', () => {
  it('reads what it knows and leaves out values that it does not understand', () => {
    const saved = { customers: 'acme', filters: { states: ['open'], types: 7 }, limit: 9999, sort: { by: 'colour' } };
    expect(readTicketQuery(saved)).toMatchObject({
      customers: undefined,
      filters: { states: ['open'], types: undefined },
      limit: undefined,
      sort: undefined,
    });
  });

  it.each([undefined, null, 'text', 5, []])('takes %j as an empty query', (saved) => {
    expect(readTicketQuery(saved).customers).toBeUndefined();
  });
});
