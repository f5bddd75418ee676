import { dateTimeFormat } from '@grafana/data';

/** A wall time such as "06:30". `zone` is IANA. */
export const clockTime = (ms: number, zone: string): string => dateTimeFormat(ms, { timeZone: zone, format: 'HH:mm' });

/** A day such as "2027-01-12". */
export const clockDay = (ms: number, zone: string): string =>
  dateTimeFormat(ms, { timeZone: zone, format: 'YYYY-MM-DD' });
