import { readFindingsQuery } from './FindingsQueryFields';

it.each([
  [undefined, {}],
  ['text', {}],
  [
    { customers: ['acme'], states: ['open'], rules: ['a'], measure: 'overdue' },
    { customers: ['acme'], states: ['open'], rules: ['a'], measure: 'overdue' },
  ],
  [{ customers: 'acme', states: 7, measure: 'evil', grant: 3 }, {}],
  [{ later: { kept: true } }, { later: { kept: true } }],
])('reads %j', (saved, shown) => {
  expect(JSON.parse(JSON.stringify(readFindingsQuery(saved)))).toEqual(shown);
});
