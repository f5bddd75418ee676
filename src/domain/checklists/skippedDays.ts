import type { Occurrence } from './Occurrence';

/** What the calendar makes of one day. */
export interface SkippedDay {
  /** Why rounds of this day are not done; empty where they are only moved. */
  reason: string;
  /** Where rounds of this day went; empty where they are not done. */
  movedTo: string;
}

const WEEKEND = 'Weekend';

/** Days off by day. A round that was moved counts for the day that it left. */
export function skippedDays(occurrences: readonly Occurrence[]): Map<string, SkippedDay> {
  const days = new Map<string, SkippedDay>();
  for (const { date, dayOff = '', movedFrom } of occurrences) {
    if (movedFrom) {
      days.set(movedFrom, { reason: '', movedTo: date });
    } else {
      days.set(date, { reason: dayOff, movedTo: '' });
    }
  }
  return days;
}

/** Weekends are expected; everything else is what one looks for. */
export const isWeekend = ({ reason }: SkippedDay): boolean => reason === WEEKEND;
