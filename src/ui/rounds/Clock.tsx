import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { clockDay, clockTime } from './clockTime';

interface Props {
  /** Milliseconds since 1970. */
  atMs: number;
  /** IANA. */
  zone: string;
  /** The day that goes without saying, YYYY-MM-DD; the day is added where it is another one. */
  day?: string;
}

/** A wall time in the customer's zone, with the zone and UTC on hover. */
export function Clock({ atMs, zone, day }: Props) {
  const utc = dateTimeFormat(atMs, { timeZone: 'utc', format: 'YYYY-MM-DD HH:mm:ss' });
  const local = dateTimeFormat(atMs, { timeZone: zone, format: 'YYYY-MM-DD HH:mm:ss' });
  const date = clockDay(atMs, zone);
  const title = t('time.zoned-and-utc', '{{local}} {{zone}} · {{utc}} UTC', {
    ...{ local, zone, utc },
    interpolation: { escapeValue: false },
  });
  return (
    <time dateTime={new Date(atMs).toISOString()} title={title}>
      {day !== undefined && day !== date ? `${date.slice(5)} ` : ''}
      {clockTime(atMs, zone)}
    </time>
  );
}
