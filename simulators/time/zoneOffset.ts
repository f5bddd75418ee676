const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, Map<number, number | undefined>>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

function compute(zone: string, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const part = new Map<string, number>(
    format(zone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)] as const)
  );
  const number = (name: string): number => part.get(name) ?? 0;
  const wall = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second')
  );
  return wall - whole;
}

/** Whether the machine knows an IANA zone. */
export function isZone(zone: string): boolean {
  try {
    format(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * Milliseconds that a zone is ahead of UTC at an instant. Throws a RangeError for an unknown zone.
 * Days without a change are remembered, because asking Intl a hundred thousand times takes seconds.
 */
export function zoneOffset(zone: string, instant: number): number {
  const day = Math.floor(instant / DAY);
  const known = days.get(zone) ?? new Map<number, number | undefined>();
  days.set(zone, known);
  if (!known.has(day)) {
    const first = compute(zone, day * DAY);
    known.set(day, first === compute(zone, (day + 1) * DAY) ? first : undefined);
  }
  return known.get(day) ?? compute(zone, instant);
}
