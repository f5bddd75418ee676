import { instantOf, type WallTime, wallTime } from '../../../time/wallTime.ts';

/** Where and when the reader of a query is. */
export interface Reader {
  zone: string;
  /** Epoch milliseconds. */
  now: number;
}

const monthUnits = new Map([
  ['y', 12],
  ['M', 1],
]);
const fixedUnits = new Map([
  ['w', 7 * 86_400_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
]);

function addMonths(reader: Reader, instant: number, months: number): number {
  const wall = wallTime(reader.zone, instant);
  return instantOf(reader.zone, { ...wall, month: wall.month + months });
}

/** Reads a span such as `-5d` or `4w 2d` and adds it to an instant; undefined when it is none. */
export function addPeriod(text: string, instant: number, reader: Reader): number | undefined {
  const whole = /^([+-]?)((?:\d+[yMwdhm]\s*)+)$/.exec(text.trim());
  if (whole === null) {
    return undefined;
  }
  const sign = whole[1] === '-' ? -1 : 1;
  let result = instant;
  for (const [, amount = '', unit = ''] of (whole[2] ?? '').matchAll(/(\d+)([yMwdhm])/g)) {
    const months = monthUnits.get(unit);
    result =
      months === undefined
        ? result + sign * Number(amount) * (fixedUnits.get(unit) ?? 0)
        : addMonths(reader, result, sign * Number(amount) * months);
  }
  return result;
}

function readWall(text: string): WallTime | undefined {
  const parts = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (parts === null) {
    return undefined;
  }
  const part = (index: number): number => Number(parts[index] ?? 0);
  const wall = { year: part(1), month: part(3), day: part(4), hour: part(5), minute: part(6) };
  const check = new Date(Date.UTC(wall.year, wall.month - 1, wall.day));
  const real = check.getUTCMonth() === wall.month - 1 && check.getUTCDate() === wall.day;
  return real && wall.hour < 24 && wall.minute < 60 ? wall : undefined;
}

/**
 * Reads a date of a query: a wall clock reading in the reader's zone, to the minute, or a span from now.
 * Undefined when it is neither.
 */
export function readDate(text: string, reader: Reader): number | undefined {
  const wall = readWall(text);
  return wall === undefined ? addPeriod(text, reader.now, reader) : instantOf(reader.zone, wall);
}

type Unit = 'Day' | 'Week' | 'Month' | 'Year';

function beginning(unit: Unit, wall: WallTime): WallTime {
  const day = { ...wall, hour: 0, minute: 0 };
  if (unit === 'Week') {
    return { ...day, day: day.day - new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay() };
  }
  return unit === 'Day' ? day : { ...day, day: 1, month: unit === 'Year' ? 1 : day.month };
}

function following(unit: Unit, wall: WallTime): WallTime {
  const days = unit === 'Day' ? 1 : unit === 'Week' ? 7 : 0;
  return {
    ...wall,
    day: wall.day + days,
    month: wall.month + (unit === 'Month' ? 1 : 0),
    year: wall.year + (unit === 'Year' ? 1 : 0),
  };
}

const naturalUnit = { Day: 'd', Week: 'w', Month: 'M', Year: 'y' };

/**
 * The value of `now()`, `startOfDay("-1d")`, `endOfWeek()` and the like, in the reader's zone.
 * Undefined for a function that is none of them or has a bad argument. Weeks begin on Sunday.
 */
export function dateFunction(name: string, args: readonly string[], reader: Reader): number | undefined {
  if (/^now$/i.test(name)) {
    return args.length === 0 ? reader.now : undefined;
  }
  const parts = /^(startOf|endOf)(Day|Week|Month|Year)$/i.exec(name);
  const unit = (['Day', 'Week', 'Month', 'Year'] as const).find(
    (candidate) => candidate.toLowerCase() === parts?.[2]?.toLowerCase()
  );
  if (parts === null || unit === undefined || args.length > 1) {
    return undefined;
  }
  const begin = beginning(unit, wallTime(reader.zone, reader.now));
  const instant = /^start/i.test(name)
    ? instantOf(reader.zone, begin)
    : instantOf(reader.zone, following(unit, begin)) - 1000;
  const [step] = args;
  return step === undefined
    ? instant
    : addPeriod(/[a-z]$/i.test(step) ? step : `${step}${naturalUnit[unit]}`, instant, reader);
}
