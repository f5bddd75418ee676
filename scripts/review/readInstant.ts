import { Temporal } from 'temporal-polyfill';

/** Which comes first in 03/04/2026. */
export type DateOrder = 'dmy' | 'mdy';

/** How times are read that do not say it themselves. */
export interface TimeReading {
  /** IANA, of times without one. */
  zone: string;
  order: DateOrder;
}

/** The beginnings of months' names in English, Italian and German. */
const MONTHS = [
  'jan|gen|jän',
  'feb',
  'mar|mär|mrz',
  'apr',
  'may|mag|mai',
  'jun|giu',
  'jul|lug',
  'aug|ago',
  'sep|set',
  'oct|ott|okt',
  'nov',
  'dec|dic|dez',
];
const TIME = String.raw`(?:[\sT,]+(?:at\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AP]\.?M\.?)?)?`;
const ZONE = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}${ZONE}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})${TIME}${ZONE}$`, 'i');
const NAMED = new RegExp(String.raw`^(\d{1,2})[-/. ]+(\p{L}{3,9})\.?[-/. ,]+(\d{4}|\d{2})${TIME}${ZONE}$`, 'iu');
const NAMED_FIRST = new RegExp(String.raw`^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})${TIME}${ZONE}$`, 'iu');

interface Parts {
  date: readonly [string, string, string];
  time: ReadonlyArray<string | undefined>;
}

const monthOf = (name: string): string =>
  String(MONTHS.findIndex((beginnings) => new RegExp(`^(?:${beginnings})`, 'i').test(name)) + 1);

const parts = (year = '', month = '', day = '', time: ReadonlyArray<string | undefined> = []): Parts => ({
  ...{ date: [year, month, day], time },
});

function partsOf(text: string, order: DateOrder): Parts | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) {
    return parts(first[1], first[2], first[3], first.slice(4));
  }
  const last = YEAR_LAST.exec(text);
  if (last !== null) {
    const isDayFirst = last[2] === '.' || order === 'dmy';
    return isDayFirst
      ? parts(last[4], last[3], last[1], last.slice(5))
      : parts(last[4], last[1], last[3], last.slice(5));
  }
  const named = NAMED.exec(text);
  if (named !== null) {
    return parts(named[3], monthOf(named[2] ?? ''), named[1], named.slice(4));
  }
  const namedFirst = NAMED_FIRST.exec(text);
  return namedFirst === null
    ? undefined
    : parts(namedFirst[3], monthOf(namedFirst[1] ?? ''), namedFirst[2], namedFirst.slice(4));
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) {
    return hour;
  }
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

const zoneOf = (stated: string | undefined, zone: string): string => {
  if (stated === undefined) {
    return zone;
  }
  return /^[+-]/.test(stated) ? `${stated.slice(0, 3)}:${stated.slice(-2)}` : 'UTC';
};

function instantOf({ date, time }: Parts, zone: string): number | undefined {
  const [year, month, day] = date.map(Number);
  const [hour, minute, second, half, stated] = time;
  try {
    const wall = Temporal.PlainDateTime.from(
      {
        ...{ year: (year ?? 0) < 100 ? 2000 + (year ?? 0) : (year ?? 0), month: month ?? 0, day: day ?? 0 },
        ...{ hour: hourOf(Number(hour ?? 0), half), minute: Number(minute ?? 0), second: Number(second ?? 0) },
      },
      { overflow: 'reject' }
    );
    return wall.toZonedDateTime(zoneOf(stated, zone)).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** A number since 1970, in the unit that its size tells: seconds, or thousandths of thousandths of them. */
function sinceEpoch(text: string): number | undefined {
  if (!/^\d{9,19}(\.\d+)?$/.test(text)) {
    return undefined;
  }
  const number = Number(text);
  const digits = text.split('.')[0]?.length ?? 0;
  const milliseconds = digits <= 10 ? number * 1000 : number / 1000 ** Math.floor((digits - 11) / 3);
  return Math.round(milliseconds);
}

const SENSIBLE = { from: Date.UTC(2000, 0, 1), to: Date.UTC(2100, 0, 1) };

/** A time as systems write it, in milliseconds since 1970; undefined for anything else. */
export function readInstant(text: string, { zone, order }: TimeReading): number | undefined {
  const trimmed = text.trim().slice(0, 60);
  const found = partsOf(trimmed, order);
  const at = sinceEpoch(trimmed) ?? (found === undefined ? undefined : instantOf(found, zone));
  return at !== undefined && at >= SENSIBLE.from && at < SENSIBLE.to ? at : undefined;
}

/** In which order the dates of a file stand; undefined where none of them tells. */
export function orderOf(texts: readonly string[]): DateOrder | undefined {
  const found = texts.flatMap((text) => {
    const [, first = '', sign, second = ''] = YEAR_LAST.exec(text.trim().slice(0, 60)) ?? [];
    return sign === undefined || sign === '.' ? [] : [{ first: Number(first), second: Number(second) }];
  });
  if (found.length === 0) {
    return 'dmy';
  }
  if (found.some(({ first }) => first > 12)) {
    return 'dmy';
  }
  return found.some(({ second }) => second > 12) ? 'mdy' : undefined;
}
