import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import type { Occurrence } from '../../../domain/checklists/Occurrence';

/** An occurrence in words: its day and hours on the customer's clocks, the offset of those, and the same in UTC. */
export function occurrenceTimes({ start, end, zone }: Occurrence) {
  const local = (at: string, format: string) => dateTimeFormat(at, { timeZone: zone, format });
  const utc = (at: string, format: string) => dateTimeFormat(at, { timeZone: 'utc', format });
  const nextDay = local(start, 'YYYY-MM-DD') === local(end, 'YYYY-MM-DD') ? '' : ' (+1)';
  const from = utc(start, 'ddd HH:mm');
  const until = utc(end, 'HH:mm');
  return {
    day: local(start, 'ddd D MMM YYYY'),
    hours: `${local(start, 'HH:mm')}–${local(end, 'HH:mm')}${nextDay}`,
    offset: local(start, 'Z'),
    utc: t('checklists.utc', '{{from}}–{{until}} UTC', { from, until, interpolation: { escapeValue: false } }),
  };
}
