import { NO_VALUE } from '../../domain/ticketQuery/TicketQuery';
import { VALUE_FIELDS } from '../../domain/ticketQuery/ValueField';
import { PENDING_REASONS } from '../../domain/vocabulary/pendingReasons';
import { PRIORITIES } from '../../domain/vocabulary/priorities';
import { SLA_STATES } from '../../domain/vocabulary/slaStates';
import { TICKET_STATES } from '../../domain/vocabulary/ticketStates';
import { TICKET_TYPES } from '../../domain/vocabulary/ticketTypes';

/** What the filters of a dashboard can be about: what the backend filters tickets by, and nothing else. */
export const AD_HOC_KEYS = ['customer', ...VALUE_FIELDS] as const;
export type AdHocKey = (typeof AD_HOC_KEYS)[number];

const values = (signs: ReadonlyArray<{ value: string }>) => signs.map(({ value }) => value);

/** All values that a ticket can have; a key that is not here has values that nobody knows all of. */
export const KNOWN_VALUES: Readonly<Partial<Record<AdHocKey, readonly string[]>>> = {
  state: values(TICKET_STATES),
  priority: values(PRIORITIES),
  type: values(TICKET_TYPES),
  sla: values(SLA_STATES),
  pending: [...values(PENDING_REASONS), NO_VALUE],
};

/** Keys that a ticket may have no value for. */
const CAN_LACK: readonly AdHocKey[] = ['pending', 'assignee', 'reporter', 'team', 'service'];

/** Whether a ticket may have no value, so that one can filter for that. */
export const canLack = (key: AdHocKey): boolean => CAN_LACK.includes(key);

/** A table's column calls the key by its title, which the backend gives. */
const WAITS_FOR = 'waits for';

/** The key that a filter names, by its id or by the title of a column. */
export function adHocKey(name: string): AdHocKey | undefined {
  const named = name.toLowerCase();
  return named === WAITS_FOR ? 'pending' : AD_HOC_KEYS.find((key) => key === named);
}
