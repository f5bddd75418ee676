import { isWeekday, WEEKDAYS, WORKDAYS, type Weekday } from './weekdays';

/** The simple choices of a form; "rule" is for whatever else a rule can say. */
export const REPEATS = ['daily', 'weekdays', 'weekly', 'monthly', 'rule'] as const;
export type RepeatKind = (typeof REPEATS)[number];

export interface Repeat {
  repeat: RepeatKind;
  /** For "weekly". */
  days: Weekday[];
  /** For "monthly": "1" to "31", or "-1" for the last day. */
  monthDay: string;
  /** For "rule". */
  rule: string;
}

const MONTHLY = /^FREQ=MONTHLY;BYMONTHDAY=(-1|[1-9]|[12]\d|3[01])$/;
const WEEKLY = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/;

const NOTHING: Omit<Repeat, 'repeat'> = { days: ['MO'], monthDay: '1', rule: '' };

function sorted(days: readonly Weekday[]): Weekday[] {
  return WEEKDAYS.filter((day) => days.includes(day));
}

/** The simple choice that a stored rule is, or the rule itself where no choice says the same. */
export function readRepeat(stored: string): Repeat {
  const rule = stored
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (rule === 'FREQ=DAILY') {
    return { ...NOTHING, repeat: 'daily', rule };
  }
  const listed = WEEKLY.exec(rule)?.[1]?.split(',') ?? [];
  const days = sorted(listed.filter(isWeekday));
  if (days.length > 0 && days.length === listed.length) {
    const repeat = days.join() === WORKDAYS.join() ? 'weekdays' : 'weekly';
    return { ...NOTHING, repeat, days, rule };
  }
  const monthDay = MONTHLY.exec(rule)?.[1];
  return monthDay === undefined
    ? { ...NOTHING, repeat: 'rule', rule: stored }
    : { ...NOTHING, repeat: 'monthly', monthDay, rule };
}

/** The rule that a choice stands for. */
export function writeRepeat({ repeat, days, monthDay, rule }: Repeat): string {
  switch (repeat) {
    case 'daily':
      return 'FREQ=DAILY';
    case 'weekdays':
      return `FREQ=WEEKLY;BYDAY=${WORKDAYS.join()}`;
    case 'weekly':
      return `FREQ=WEEKLY;BYDAY=${sorted(days).join()}`;
    case 'monthly':
      return `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`;
    case 'rule':
      return rule.trim();
  }
}
