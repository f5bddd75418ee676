import { readReviewStatsQuery } from './ReviewStatsQueryFields';

it.each([
  [undefined, {}],
  [
    { customers: ['acme'], figure: 'noise_pct', format: 'numeric' },
    { customers: ['acme'], figure: 'noise_pct', format: 'numeric' },
  ],
  [{ customers: 'acme', figure: 7, format: 'series' }, {}],
  [{ later: { kept: true } }, { later: { kept: true } }],
])('reads %j', (saved, shown) => {
  expect(JSON.parse(JSON.stringify(readReviewStatsQuery(saved)))).toEqual(shown);
});
