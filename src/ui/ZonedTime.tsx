import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';

interface Props {
  /** RFC 3339. */
  at: string;
  /** The IANA zone in which it is shown; UTC where there is none. */
  zone: string | undefined;
}

const MINUTES = 'YYYY-MM-DD HH:mm';

/** A time in somebody's zone, with the name of the zone; in UTC for whoever rests on it. */
export function ZonedTime({ at, zone = 'UTC' }: Props) {
  const utc = dateTimeFormat(at, { timeZone: 'utc', format: `${MINUTES}:ss` });
  return (
    <time dateTime={at} title={t('time.utc', '{{time}} UTC', { time: utc, interpolation: { escapeValue: false } })}>
      {dateTimeFormat(at, { timeZone: zone, format: MINUTES })} {zone}
    </time>
  );
}
