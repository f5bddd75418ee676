import { readCoverageQuery } from './CoverageQueryFields';

it.each([
  [undefined, {}],
  ['text', {}],
  [
    { customers: ['acme'], measure: 'coverage_pct' },
    { customers: ['acme'], measure: 'coverage_pct' },
  ],
  [{ customers: 'acme', measure: 'evil', grant: 3 }, {}],
  [{ later: { kept: true } }, { later: { kept: true } }],
])('reads %j', (saved, shown) => {
  expect(JSON.parse(JSON.stringify(readCoverageQuery(saved)))).toEqual(shown);
});
