import { reviewAge } from './reviewAge';

it.each([
  ['2026-11-22', { days: 0, isStale: false }],
  ['2026-05-26', { days: 180, isStale: false }],
  ['2026-05-25', { days: 181, isStale: true }],
  ['2026-11-23', { days: -1, isStale: false }],
  ['', undefined],
  ['last week', undefined],
  ['2026-13-40', undefined],
  ['2026-11-22T00:00:00Z', undefined],
])('%s is so long ago', (reviewedOn, age) => {
  expect(reviewAge(reviewedOn, '2026-11-22')).toEqual(age);
});
