import { plusDays, weekdayOf } from './days';

/** Days, both included: YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

/** What is offered by name. */
export const PRESETS = ['week', 'last-week', 'days-7', 'month', 'last-month'] as const;
export type Preset = (typeof PRESETS)[number];

function monthOf(day: string): Period {
  const first = `${day.slice(0, 8)}01`;
  const next = `${plusDays(first, 31).slice(0, 8)}01`;
  return { from: first, to: plusDays(next, -1) };
}

/** The days that a name means today. */
export function presetPeriod(preset: Preset, today: string): Period {
  const monday = plusDays(today, -weekdayOf(today));
  switch (preset) {
    case 'week':
      return { from: monday, to: plusDays(monday, 6) };
    case 'last-week':
      return { from: plusDays(monday, -7), to: plusDays(monday, -1) };
    case 'days-7':
      return { from: plusDays(today, -6), to: today };
    case 'month':
      return monthOf(today);
    case 'last-month':
      return monthOf(plusDays(monthOf(today).from, -1));
  }
}

/** The name of a period today; undefined where it has none. */
export const presetOf = ({ from, to }: Period, today: string): Preset | undefined =>
  PRESETS.find((preset) => {
    const period = presetPeriod(preset, today);
    return period.from === from && period.to === to;
  });

/** The week of yesterday: on a Monday it is the last one that is looked back at. */
export const defaultPeriod = (today: string): Period => presetPeriod('week', plusDays(today, -1));
