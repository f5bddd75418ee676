// Prints what Temporal and an independent reader of recurrence rules say, one JSON
// value a line, for the tests of pkg/check: `node scripts/check/roundOracle.ts`.
//   {"zone": …, "day": "2026-03-29", "at": "02:30", "epoch": seconds}
//   {"rule": …, "anchor": …, "first": …, "last": …, "dates": ["2026-01-05", …]}
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

import { Random } from '../../simulators/seed/Random.ts';

const zones = [
  'Europe/Rome',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Antarctica/Troll',
  'America/Havana',
  'America/Santiago',
  'Asia/Beirut',
  'Europe/London',
  'Pacific/Apia',
];
const firstDay = Temporal.PlainDate.from('2024-01-01');
const lastDay = Temporal.PlainDate.from('2030-12-31');

for (const zone of zones) {
  for (const day of daysAroundTransitions(zone)) {
    for (let minute = 0; minute < 24 * 60; minute += 15) {
      printResolution(zone, day, minute);
    }
  }
}

const random = new Random(1);
for (let i = 0; i < 6_000; i++) {
  const zone = zones[i % zones.length] ?? 'UTC';
  printResolution(zone, firstDay.add({ days: random.whole(0, 2_556) }), random.whole(0, 24 * 60 - 1));
}
for (let i = 0; i < 600; i++) {
  printDates(randomRule());
}

/** The days before, of and after each change of a zone's clocks. */
function daysAroundTransitions(zone: string): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  let at: Temporal.ZonedDateTime | null = firstDay.toZonedDateTime(zone);
  const end = lastDay.toZonedDateTime(zone);
  while ((at = at.getTimeZoneTransition('next')) !== null && Temporal.ZonedDateTime.compare(at, end) < 0) {
    for (const offset of [-1, 0, 1]) {
      days.push(at.toPlainDate().add({ days: offset }));
    }
  }
  return days;
}

function printResolution(zone: string, day: Temporal.PlainDate, minute: number): void {
  const at = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const resolved = day.toPlainDateTime(at).toZonedDateTime(zone, { disambiguation: 'compatible' });
  const epoch = resolved.epochMilliseconds / 1000;
  print({ zone, day: day.toString(), at: at.toString({ smallestUnit: 'minute' }), epoch });
}

function randomRule(): string {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const some = <T>(values: T[], most: number): string =>
    [...new Set(Array.from({ length: random.whole(1, most) }, () => random.pick(values)))].join(',');
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const monthDays = [...Array.from({ length: 31 }, (_, i) => i + 1), -1, -2, -5, -31];
  const ordinals = [1, 2, 3, 4, 5, -1, -2].flatMap((number) => days.map((day) => `${number}${day}`));
  const shapes: Array<() => string[]> = [
    () => ['FREQ=DAILY'],
    () => ['FREQ=DAILY', `BYDAY=${some(days, 4)}`],
    () => ['FREQ=DAILY', `BYMONTH=${some(months, 4)}`, `BYMONTHDAY=${some(monthDays, 5)}`],
    () => ['FREQ=WEEKLY'],
    () => ['FREQ=WEEKLY', `BYDAY=${some(days, 5)}`],
    () => ['FREQ=MONTHLY'],
    () => ['FREQ=MONTHLY', `BYMONTHDAY=${some(monthDays, 4)}`],
    () => ['FREQ=MONTHLY', `BYDAY=${some(ordinals, 3)}`],
    () => ['FREQ=MONTHLY', 'BYDAY=MO,TU,WE,TH,FR', `BYSETPOS=${some([1, 2, -1, -2], 2)}`],
    () => ['FREQ=MONTHLY', `BYDAY=${some(days, 2)}`, `BYMONTHDAY=${some(monthDays, 8)}`],
    () => ['FREQ=YEARLY'],
    () => ['FREQ=YEARLY', `BYMONTH=${some(months, 3)}`, `BYMONTHDAY=${some(monthDays, 3)}`],
    () => ['FREQ=YEARLY', `BYMONTH=${some(months, 3)}`, `BYDAY=${some(ordinals, 2)}`],
    () => ['FREQ=YEARLY', `BYDAY=${some(['20MO', '-1FR', '1SU', '52TU'], 2)}`],
  ];
  const parts = random.pick(shapes)();
  if (random.whole(0, 2) > 0) {
    parts.push(`INTERVAL=${random.whole(1, 4)}`);
  }
  const end = random.whole(0, 3);
  if (end === 0) {
    parts.push(`COUNT=${random.whole(1, 40)}`);
  } else if (end === 1) {
    parts.push(`UNTIL=${random.whole(2025, 2027)}0${random.whole(1, 9)}15T235959Z`);
  }
  return parts.join(';');
}

/** Dates are read as noons in UTC, where no clock changes. */
function printDates(rule: string): void {
  const anchor = firstDay.add({ days: random.whole(0, 400) });
  const first = anchor.add({ days: random.whole(-50, 500) });
  const last = first.add({ days: random.whole(0, 500) });
  const compact = anchor.toString().replaceAll('-', '');
  const reader = new RRuleTemporal({ rruleString: `DTSTART:${compact}T120000Z\nRRULE:${rule}` });
  const between = reader.between(
    first.toZonedDateTime({ timeZone: 'UTC', plainTime: '00:00' }),
    last.toZonedDateTime({ timeZone: 'UTC', plainTime: '23:59' }),
    true
  );
  const dates = between.map((at) => at.toPlainDate().toString());
  print({ rule, anchor: anchor.toString(), first: first.toString(), last: last.toString(), dates });
}

function print(value: object): void {
  console.log(JSON.stringify(value));
}
