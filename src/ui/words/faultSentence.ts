import { t } from '@grafana/i18n';
import { isFieldFault, type FieldFault } from '../../domain/setup/FieldFault';

/** What to do about each fault. A function, so that its words are looked up when it is called. */
const sentences = (): Readonly<Record<FieldFault, string>> => ({
  required: t('fault.required', 'Fill this in.'),
  id: t('fault.id', 'Use small letters, digits and hyphens, at most 63, starting with a letter or digit.'),
  taken: t('fault.taken', 'Another one has this id.'),
  address: t('fault.address', 'Give an address such as https://acme.atlassian.net, without user, query or fragment.'),
  'one-line': t('fault.one-line', 'This must be one line.'),
  date: t('fault.date', 'Give a day as year-month-day, such as 2027-01-31.'),
  zone: t('fault.zone', 'Give a time zone such as Europe/Rome.'),
  projects: t('fault.projects', 'Name at least one project by its key, such as ACM.'),
  ids: t('fault.ids', 'Name at least one value, such as a sys_id: letters, digits, dashes and underscores.'),
  column: t('fault.column', 'Give a column such as company or u_customer.parent.'),
  table: t('fault.table', 'Give names of tables such as incident: small letters, digits and underscores.'),
  method: t('fault.method', 'This system has no such way to sign in. Choose another one.'),
  twice: t('fault.twice', 'This name stands here twice.'),
  amount: t('fault.amount', 'Give a number above 0 that is not too high, or nothing for the usual one.'),
  scope: t('fault.scope', 'Without a scope nobody sees any ticket: add one.'),
});

/** The sentence for a fault that a form found; undefined where there is none. */
export function faultSentence(message: string | undefined): string | undefined {
  if (message === undefined) {
    return undefined;
  }
  return isFieldFault(message) ? sentences()[message] : t('fault.other', 'This value is not allowed.');
}
