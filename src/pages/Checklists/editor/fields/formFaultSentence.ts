import { t } from '@grafana/i18n';
import { FORM_FAULTS, type FormFault } from '../../../../domain/checklists/FormFault';

/** What to do about each fault. A function, so that its words are looked up when it is called. */
const sentences = (): Readonly<Record<FormFault, string>> => ({
  required: t('checklists.fault.required', 'Fill this in.'),
  id: t('checklists.fault.id', 'Use small letters, digits and dashes, at most 63.'),
  time: t('checklists.fault.time', 'Give a time such as 06:30.'),
  span: t('checklists.fault.span', 'Give a length of time such as 30m or 1h30m.'),
  day: t('checklists.fault.day', 'Give a day as year-month-day, such as 2027-01-31.'),
  days: t('checklists.fault.days', 'Choose at least one day.'),
  number: t('checklists.fault.number', 'Give a number, or nothing.'),
  slots: t('checklists.fault.slots', 'Say when: add a slot.'),
  checks: t('checklists.fault.checks', 'Say what to look at: add a check.'),
  address: t('checklists.fault.address', 'Give a whole address that begins with https:// or http://.'),
  label: t('checklists.fault.label', 'Give labels as name=value.'),
  'month-day': t('checklists.fault.month-day', 'Give a day as month-day, such as 06-29.'),
  order: t('checklists.fault.order', 'The last day is before the first.'),
});

/** The sentence for a fault that a form found; undefined where there is none. */
export function formFaultSentence(message: string | undefined): string | undefined {
  if (message === undefined) {
    return undefined;
  }
  const known = FORM_FAULTS.find((fault) => fault === message);
  return known === undefined ? t('checklists.fault.other', 'This value is not allowed.') : sentences()[known];
}
