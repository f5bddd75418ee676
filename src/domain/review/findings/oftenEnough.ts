import { WINDOW_MS, type Occurrence } from './Occurrence';

/** The period that is looked at, in milliseconds since 1970: `to` is no longer in it. */
interface Period {
  from: number;
  to: number;
}

/** Each item once, the earliest first. */
function ofItems(series: readonly Occurrence[]): Occurrence[] {
  const items = new Map(series.map((one) => [one.item, one]));
  return [...items.values()].sort((a, b) => a.at - b.at);
}

/**
 * What of a series makes a finding in a period: so many items as it takes within 30 days, the last of them in the
 * period. Gives them with the others of these 30 days, the earliest first; nothing where they are too few.
 */
export function oftenEnough(series: readonly Occurrence[], { from, to }: Period): Occurrence[] {
  const once = ofItems(series).filter(({ at }) => at < to);
  const chosen: Occurrence[] = [];
  // From `start` on they are within 30 days of the last; those before `taken` are chosen already.
  let [start, taken] = [0, 0];
  once.forEach((last, index) => {
    while (last.at - (once[start]?.at ?? 0) > WINDOW_MS) {
      start++;
    }
    if (last.at >= from && index - start + 1 >= last.needs) {
      chosen.push(...once.slice(Math.max(start, taken), index + 1));
      taken = index + 1;
    }
  });
  return chosen;
}
