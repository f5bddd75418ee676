import { readChangesQuery } from './ChangesQuery';

it.each([
  ['text', {}],
  [{ format: 'series', filters: { types: 4, text: 'dns' } }, { filters: { text: 'dns' } }],
  [
    { format: 'numeric', groupBy: ['customer'], later: [1] },
    { format: 'numeric', groupBy: ['customer'], later: [1] },
  ],
])('reads %j', (saved, shown) => {
  expect(JSON.parse(JSON.stringify(readChangesQuery(saved)))).toEqual(shown);
});
