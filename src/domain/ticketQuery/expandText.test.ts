import { expandText } from './expandText';

const replace = (text: string) => text.replace('$word', 'backup');

describe('expandText', () => {
  it('replaces variables in the searched text only', () => {
    const query = { filters: { text: 'the $word', states: ['$word'] } };
    expect(expandText(query, replace)).toEqual({ filters: { text: 'the backup', states: ['$word'] } });
  });

  it.each([{}, { filters: null }, { filters: { text: 5 } }, { filters: {} }])('leaves %j as it is', (query) => {
    expect(expandText(query, replace)).toBe(query);
  });
});
