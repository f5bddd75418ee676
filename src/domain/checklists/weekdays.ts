/** As recurrence rules and calendars name them; the week begins on Monday. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

export const WORKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];

export function isWeekday(text: string): text is Weekday {
  return WEEKDAYS.some((day) => day === text);
}
