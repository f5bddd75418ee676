import { readUtc } from '../instance/utc.ts';

const units: ReadonlyArray<readonly [string, number]> = [
  ['Day', 86_400],
  ['Hour', 3600],
  ['Minute', 60],
];

/** A stored span of time in words: `3 Days 4 Hours 2 Minutes`; under a minute in seconds. */
export function spanWords(value: string): string {
  const instant = readUtc(value);
  if (instant === undefined) {
    return value;
  }
  let rest = Math.abs(instant) / 1000;
  const words: string[] = [];
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) {
      words.push(`${count} ${name}${count === 1 ? '' : 's'}`);
    }
  }
  const text = words.length > 0 ? words.join(' ') : `${rest} Second${rest === 1 ? '' : 's'}`;
  return instant < 0 ? `-${text}` : text;
}
