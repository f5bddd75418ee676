import { fillValues } from './fillValues';

const variables: Record<string, string[]> = { state: ['Open', 'Closed'], evil: ['x" OR project = SECRET'], none: [] };
const fill = (query: Record<string, unknown>) => fillValues(query, (name) => variables[name]);

describe('the values of a raw query', () => {
  it('are put beside the text, which stays as it was written', () => {
    const text = 'status in ($state) AND summary ~ $evil';
    expect(fill({ text, connection: 'a', fromTheFuture: 1 })).toEqual({
      text,
      connection: 'a',
      fromTheFuture: 1,
      values: { state: ['Open', 'Closed'], evil: ['x" OR project = SECRET'] },
    });
  });

  it('are those of the text, and no others', () => {
    expect(fill({ text: 'status = Open', values: { state: ['Open'] } })).toEqual({ text: 'status = Open' });
  });

  it('are those that were saved where no variable has the name', () => {
    const query = { text: 'a = $state AND b = $mine AND c = $unknown', values: { state: ['Old'], mine: ['1'] } };
    expect(fill(query)['values']).toEqual({ state: ['Open', 'Closed'], mine: ['1'] });
  });

  it('can be none at all, which only the backend can judge', () => {
    expect(fill({ text: 'a in ($none)' })['values']).toEqual({ none: [] });
  });

  it.each([{}, { text: 5 }, { text: null, values: 'x' }])('needs nothing of %j', (query) => {
    expect(fill(query)).not.toHaveProperty('values');
  });
});
