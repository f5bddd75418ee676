import { timeNames } from './timeNames';

const at = (text: string) => Date.parse(text);

test.each([
  ['a point', 'Europe/Rome', '2026-11-17T08:14Z', null, 'Tue 17 Nov 09:14'],
  ['a time within a day', 'Europe/Rome', '2026-11-17T08:14Z', '2026-11-17T10:20Z', 'Tue 17 Nov 09:14 – 11:20'],
  [
    'a time over midnight',
    'Europe/Rome',
    '2026-11-17T22:30Z',
    '2026-11-17T23:30Z',
    'Tue 17 Nov 23:30 – Wed 18 Nov 00:30',
  ],
  [
    'over the hour that is skipped',
    'Europe/Rome',
    '2026-03-29T00:30Z',
    '2026-03-29T01:30Z',
    'Sun 29 Mar 01:30 – 03:30',
  ],
  [
    'over the hour that is repeated',
    'Europe/Rome',
    '2026-10-25T00:30Z',
    '2026-10-25T01:30Z',
    'Sun 25 Oct 02:30 – 02:30',
  ],
  ['midnight', 'UTC', '2026-11-17T00:00Z', null, 'Tue 17 Nov 00:00'],
  ['an unknown zone', 'Nowhere/At all', '2026-11-17T08:14Z', null, 'Tue 17 Nov 08:14'],
])('%s', (_, zone, from, to, name) => {
  expect(timeNames(zone)({ from: at(from), to: to === null ? null : at(to) })).toBe(name);
});
