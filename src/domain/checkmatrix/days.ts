const DAY_MS = 86_400_000;

const toMs = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Every day from the first to the last of some, those between them too; of very many the last `most`. Sorted. */
export function daysBetween(days: readonly string[], most: number): string[] {
  const known = days.filter((day) => !Number.isNaN(toMs(day))).sort();
  const [first = '', last = ''] = [known[0], known.at(-1)];
  if (first === '') {
    return [];
  }
  const number = Math.min(Math.round((toMs(last) - toMs(first)) / DAY_MS) + 1, most);
  return Array.from({ length: number }, (_, index) =>
    new Date(toMs(last) - (number - 1 - index) * DAY_MS).toISOString().slice(0, 10)
  );
}

/** The minutes after midnight of its day at which something begins, as far as the order within a day goes. */
export const minuteOfDay = (startMs: number, day: string): number => (startMs - toMs(day)) / 60_000;
