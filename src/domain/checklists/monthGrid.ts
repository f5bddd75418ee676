const DAY_MS = 86_400_000;

const utc = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day);

/** The days of a month (1 to 12) in weeks from Monday on, as YYYY-MM-DD; null where the week lies outside it. */
export function monthGrid(year: number, month: number): Array<Array<string | null>> {
  const first = utc(year, month, 1);
  const days = Math.round((utc(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - first) / DAY_MS);
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - before;
      return day < 0 || day >= days ? null : new Date(first + day * DAY_MS).toISOString().slice(0, 10);
    })
  );
}
