import { readSpan } from './readSpan';

const DAY = 24 * 60 * 60_000;
const HOUR = 60 * 60_000;
const to = Date.parse('2026-11-23T00:00:00Z');
const read = (days: number) => readSpan({ customer: 'acme', from: to - days * DAY, to });

it.each([
  ['a day', 1, 31],
  ['a week: whether what was done 30 days before any of its days has held', 7, 37],
  ['a week in which the clock is put back', 7 + 1 / 24, 37 + 1 / 24],
  ['two weeks', 14, 38],
  ['a month', 31, 38],
  ['a quarter', 92, 92],
])('reaches back for %s', (_, days, reached) => {
  expect(read(days)).toEqual({ customer: 'acme', from: to - reached * DAY, to: to + HOUR });
});
