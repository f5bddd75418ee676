import { daysBetween } from './days';
import type { RoundRow } from './RoundRow';

/** What a column of the matrix stands for. */
const MATRIX_COLUMNS = ['day', 'slot'] as const;
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number];

/** The wall time at which rounds begin, HH:MM on their own clocks; of an unknown zone in UTC. */
function wallTimes(): (round: Pick<RoundRow, 'startMs' | 'zone'>) => string {
  const clocks = new Map<string, Intl.DateTimeFormat>();
  const clockOf = (timeZone: string) => {
    const known = clocks.get(timeZone);
    if (known !== undefined) {
      return known;
    }
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    clocks.set(timeZone, clock);
    return clock;
  };
  return ({ startMs, zone }) => {
    try {
      return clockOf(zone).format(startMs);
    } catch {
      return clockOf('UTC').format(startMs);
    }
  };
}

/** Columns of a matrix in order, and the one that each round is in; undefined for rounds of days that are left out. */
export interface Columned {
  columns: string[];
  columnOf: (round: RoundRow) => string | undefined;
}

/**
 * A column for each day, YYYY-MM-DD and without a gap, of very many the last `mostDays`; or one for each time of day at
 * which the rounds of these days begin, HH:MM.
 */
export function columnsOf(rounds: readonly RoundRow[], by: MatrixColumns, mostDays: number): Columned {
  const days = daysBetween(
    rounds.map(({ date }) => date),
    mostDays
  );
  const shown = new Set(days);
  const isShown = ({ date }: RoundRow) => shown.has(date);
  if (by === 'day') {
    return { columns: days, columnOf: (round) => (isShown(round) ? round.date : undefined) };
  }
  const wallTime = wallTimes();
  const columnOf = (round: RoundRow) => (isShown(round) ? wallTime(round) : undefined);
  return { columns: [...new Set(rounds.filter(isShown).map(wallTime))].sort(), columnOf };
}
