import { getTimeZone } from '@grafana/data';
import { zoneOf } from '../../../api/grafana/zoneOf';
import type { Customer } from '../../../domain/status/Customer';

/** The reader's own, as an IANA name. */
function ownZone(): string {
  const zone = zoneOf(getTimeZone());
  return zone === 'utc' ? 'UTC' : zone;
}

/** The zone whose days are reviewed: the customer's; of all of them the one that they share, else the reader's own. */
export function reviewZone(customers: readonly Customer[], customer: string): string {
  const concerned = customer === '' ? customers : customers.filter(({ id }) => id === customer);
  const [zone = '', ...others] = new Set(concerned.map((one) => one.zone ?? ''));
  return zone === '' || others.length > 0 ? ownZone() : zone;
}
