import { countDays, dayOf, isDay, plusDays, startOf } from './days';
import { defaultPeriod, presetOf, presetPeriod } from './periods';

it.each([
  ['2026-11-20', { from: '2026-11-16', to: '2026-11-22' }],
  ['2026-11-22', { from: '2026-11-16', to: '2026-11-22' }],
  // A Monday looks back.
  ['2026-11-23', { from: '2026-11-16', to: '2026-11-22' }],
  ['2027-01-01', { from: '2026-12-28', to: '2027-01-03' }],
])('proposes on %s the week of the day before', (today, period) => {
  expect(defaultPeriod(today)).toEqual(period);
});

it.each([
  ['last-week', '2026-11-23', { from: '2026-11-16', to: '2026-11-22' }],
  ['days-7', '2026-11-23', { from: '2026-11-17', to: '2026-11-23' }],
  ['month', '2028-02-11', { from: '2028-02-01', to: '2028-02-29' }],
  ['last-month', '2027-01-31', { from: '2026-12-01', to: '2026-12-31' }],
] as const)('%s on %s', (preset, today, period) => {
  expect(presetPeriod(preset, today)).toEqual(period);
  expect(presetOf(period, today)).toBe(preset);
});

it.each([
  ['Europe/Rome', '2026-03-29', 23],
  ['Europe/Rome', '2026-10-25', 25],
  ['Asia/Kolkata', '2026-03-29', 24],
  ['America/Havana', '2026-03-08', 23],
])('in %s the day %s has %i hours', (zone, day, hours) => {
  expect((startOf(plusDays(day, 1), zone) - startOf(day, zone)) / 3_600_000).toBe(hours);
  expect(dayOf(startOf(day, zone), zone)).toBe(day);
  expect(dayOf(startOf(plusDays(day, 1), zone) - 1, zone)).toBe(day);
});

it('counts days and knows which there are', () => {
  expect(countDays('2026-10-19', '2026-10-25')).toBe(7);
  expect(['2026-02-29', '2026-13-01', 'yesterday', '2026-1-1', ''].filter(isDay)).toEqual([]);
  expect(isDay('2028-02-29')).toBe(true);
});
