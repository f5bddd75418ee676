import { t } from '@grafana/i18n';
import { PRIORITIES } from '../../domain/vocabulary/priorities';
import { SLA_STATES } from '../../domain/vocabulary/slaStates';
import { TICKET_STATES } from '../../domain/vocabulary/ticketStates';
import { TICKET_TYPES } from '../../domain/vocabulary/ticketTypes';

/** What the filters of a dashboard can be about: what the backend filters tickets by, and nothing else. */
export const AD_HOC_KEYS = ['customer', 'state', 'priority', 'type', 'sla', 'assignee'] as const;
export type AdHocKey = (typeof AD_HOC_KEYS)[number];

const values = (signs: ReadonlyArray<{ value: string }>) => signs.map(({ value }) => value);

/** All values that a ticket can have; a key that is not here has values that nobody knows all of. */
export const KNOWN_VALUES: Readonly<Partial<Record<AdHocKey, readonly string[]>>> = {
  state: values(TICKET_STATES),
  priority: values(PRIORITIES),
  type: values(TICKET_TYPES),
  sla: values(SLA_STATES),
};

/** The key that a filter names; a table's column calls it by its title. */
export function adHocKey(name: string): AdHocKey | undefined {
  return AD_HOC_KEYS.find((key) => key === name.toLowerCase());
}

/** A function, so that its words are looked up when it is called. */
export const adHocWord = (key: AdHocKey): string =>
  ({
    customer: t('ad-hoc.customer', 'Customer'),
    state: t('ad-hoc.state', 'State'),
    priority: t('ad-hoc.priority', 'Priority'),
    type: t('ad-hoc.type', 'Type'),
    sla: t('ad-hoc.sla', 'SLA'),
    assignee: t('ad-hoc.assignee', 'Assignee'),
  })[key];
