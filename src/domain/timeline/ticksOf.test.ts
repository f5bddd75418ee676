import { ticksOf } from './ticksOf';

const ROME = 'Europe/Rome';
const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
/** Ticks as instants; hours are told apart by their mark. */
const ticks = (from: string, to: string, zone: string, most: number) =>
  ticksOf(span(from, to), zone, most).map(
    ({ at, kind }) => `${new Date(at).toISOString().slice(5, 16)}${kind === 'hour' ? ' h' : ''}`
  );

test.each([
  [
    'midnights of the zone, not of UTC',
    ...(['2026-11-16T00:00Z', '2026-11-19T00:00Z', ROME, 4] as const),
    ['11-16T23:00', '11-17T23:00', '11-18T23:00'],
  ],
  [
    'a span that begins with a day has its midnight, but not that at which it ends',
    ...(['2026-11-15T23:00Z', '2026-11-17T23:00Z', ROME, 3] as const),
    ['11-15T23:00', '11-16T23:00'],
  ],
  [
    'clocks put forward: the day after is 23 hours later',
    ...(['2026-03-27T23:00Z', '2026-03-30T23:00Z', ROME, 4] as const),
    ['03-27T23:00', '03-28T23:00', '03-29T22:00', '03-30T22:00'],
  ],
  [
    'clocks put back: the day after is 25 hours later',
    ...(['2026-10-23T22:00Z', '2026-10-26T22:00Z', ROME, 4] as const),
    ['10-23T22:00', '10-24T22:00', '10-25T23:00'],
  ],
  [
    'no midnight, the clocks skip it: the first instant of the day',
    ...(['2026-04-22T12:00Z', '2026-04-24T12:00Z', 'Africa/Cairo', 3] as const),
    ['04-22T22:00', '04-23T22:00'],
  ],
  [
    'Mondays where days are too many',
    ...(['2026-10-20T00:00Z', '2026-11-17T00:00Z', ROME, 8] as const),
    ['10-25T23:00', '11-01T23:00', '11-08T23:00', '11-15T23:00'],
  ],
  [
    'every second day in between',
    ...(['2026-11-16T00:00Z', '2026-11-23T00:00Z', 'UTC', 5] as const),
    ['11-16T00:00', '11-18T00:00', '11-20T00:00', '11-22T00:00'],
  ],
  [
    'hours of the day that has one less',
    ...(['2026-03-28T23:00Z', '2026-03-29T04:00Z', ROME, 8] as const),
    ['03-28T23:00', '03-29T00:00 h', '03-29T01:00 h', '03-29T02:00 h', '03-29T03:00 h'],
  ],
  [
    'hours of the day that has one more: the repeated one once',
    ...(['2026-10-24T22:00Z', '2026-10-25T04:00Z', ROME, 8] as const),
    ['10-24T22:00', '10-24T23:00 h', '10-25T00:00 h', '10-25T02:00 h', '10-25T03:00 h'],
  ],
  [
    'quarters of days',
    ...(['2026-11-16T05:00Z', '2026-11-17T05:00Z', ROME, 6] as const),
    ['11-16T05:00 h', '11-16T11:00 h', '11-16T17:00 h', '11-16T23:00'],
  ],
  [
    'an unknown zone: UTC',
    ...(['2026-11-16T00:00Z', '2026-11-17T12:00Z', 'Nowhere/At all', 2] as const),
    ['11-16T00:00', '11-17T00:00'],
  ],
  ['no time', ...(['2026-11-16T00:00Z', '2026-11-16T00:00Z', ROME, 6] as const), []],
  ['time backwards', ...(['2026-11-17T00:00Z', '2026-11-16T00:00Z', ROME, 6] as const), []],
  ['no room', ...(['2026-11-16T00:00Z', '2026-11-17T00:00Z', ROME, 0] as const), []],
])('%s', (_, from, to, zone, most, expected) => {
  expect(ticks(from, to, zone, most)).toEqual(expected);
});

it('never has many more than there is room for, over ten years too', () => {
  for (const days of [0.1, 1, 2, 9, 30, 92, 400, 3650]) {
    for (const most of [1, 3, 6, 14]) {
      const from = Date.parse('2026-11-16T00:00Z');
      expect(ticksOf({ from, to: from + days * 86_400_000 }, ROME, most).length).toBeLessThanOrEqual(most + 1);
    }
  }
});
