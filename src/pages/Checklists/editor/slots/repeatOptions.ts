import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { REPEATS, type RepeatKind } from '../../../../domain/checklists/repeat';
import { WEEKDAYS, type Weekday } from '../../../../domain/checklists/weekdays';

function repeatWord(repeat: RepeatKind): string {
  switch (repeat) {
    case 'daily':
      return t('checklists.repeat.daily', 'Every day');
    case 'weekdays':
      return t('checklists.repeat.weekdays', 'Monday to Friday');
    case 'weekly':
      return t('checklists.repeat.weekly', 'On days of the week');
    case 'monthly':
      return t('checklists.repeat.monthly', 'Once a month');
    case 'rule':
      return t('checklists.repeat.rule', 'By a rule');
  }
}

export const repeatOptions = () => REPEATS.map((value) => ({ value, label: repeatWord(value) }));

/** 2024-01-01 was a Monday. */
const dayIn = (day: Weekday, format: string) =>
  dateTimeFormat(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day)), { timeZone: 'utc', format });

export const weekdayWord = (day: Weekday): string => dayIn(day, 'dddd');
export const shortWeekdayWord = (day: Weekday): string => dayIn(day, 'ddd');

const DAYS_OF_MONTH = Array.from({ length: 31 }, (_, index) => String(index + 1));

export const monthDayOptions = () => [
  ...DAYS_OF_MONTH.map((value) => ({ value, label: value })),
  { value: '-1', label: t('checklists.repeat.last-day', 'Last day') },
];
