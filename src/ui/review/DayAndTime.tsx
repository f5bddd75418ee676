import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';

interface Props {
  /** Milliseconds since 1970. */
  atMs: number;
  /** The customer's, IANA. */
  zone: string;
}

/** A moment in the customer's zone, such as "Fri 20 Nov 09:12", with the year, the zone and UTC on hover. */
export function DayAndTime({ atMs, zone }: Props) {
  const whole = 'YYYY-MM-DD HH:mm:ss';
  const title = t('time.zoned-and-utc', '{{local}} {{zone}} · {{utc}} UTC', {
    local: dateTimeFormat(atMs, { timeZone: zone, format: whole }),
    ...{ zone, utc: dateTimeFormat(atMs, { timeZone: 'utc', format: whole }) },
    interpolation: { escapeValue: false },
  });
  return (
    <time dateTime={new Date(atMs).toISOString()} title={title}>
      {dateTimeFormat(atMs, { timeZone: zone, format: 'ddd D MMM HH:mm' })}
    </time>
  );
}
