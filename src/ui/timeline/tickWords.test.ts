import { tickWords } from './tickWords';

const days = (...texts: string[]) => texts.map((text) => ({ at: Date.parse(text), kind: 'day' as const }));

it('names days in the zone, with the month at first and where it is another', () => {
  const ticks = days('2026-10-30T23:00Z', '2026-10-31T23:00Z', '2026-11-01T23:00Z');
  expect(tickWords(ticks, 'Europe/Rome')).toEqual(['Sat 31 Oct', 'Sun 1 Nov', 'Mon 2']);
});

it('names the year where it is another', () => {
  expect(tickWords(days('2026-12-30T23:00Z', '2026-12-31T23:00Z'), 'Europe/Rome')).toEqual([
    'Thu 31 Dec',
    '1 Jan 2027',
  ]);
});

it('names hours by the clocks of the zone', () => {
  const ticks = [
    { at: Date.parse('2026-11-16T23:00Z'), kind: 'day' as const },
    { at: Date.parse('2026-11-17T05:00Z'), kind: 'hour' as const },
  ];
  expect(tickWords(ticks, 'Europe/Rome')).toEqual(['Tue 17 Nov', '06:00']);
});
