import { t } from '@grafana/i18n';
import { isFieldFault, type FieldFault } from '../../domain/setup/FieldFault';

function sentence(fault: FieldFault): string {
  switch (fault) {
    case 'required':
      return t('fault.required', 'Fill this in.');
    case 'id':
      return t('fault.id', 'Use small letters, digits and hyphens, at most 63, starting with a letter or digit.');
    case 'taken':
      return t('fault.taken', 'Another one has this id.');
    case 'address':
      return t('fault.address', 'Give an address such as https://acme.atlassian.net, without user, query or fragment.');
    case 'one-line':
      return t('fault.one-line', 'This must be one line.');
    case 'date':
      return t('fault.date', 'Give a day as year-month-day, such as 2027-01-31.');
    case 'zone':
      return t('fault.zone', 'Give a time zone such as Europe/Rome.');
    case 'projects':
      return t('fault.projects', 'Name at least one project by its key, such as ACM.');
    case 'scope':
      return t('fault.scope', 'Without a scope nobody sees any ticket: add one.');
  }
}

/** The sentence for a fault that a form found; undefined where there is none. */
export function faultSentence(message: string | undefined): string | undefined {
  if (message === undefined) {
    return undefined;
  }
  return isFieldFault(message) ? sentence(message) : t('fault.other', 'This value is not allowed.');
}
