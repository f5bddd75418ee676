import { dateTimeFormat } from '@grafana/data';
import { knownZone } from '../../domain/zone/knownZone';
import type { Tick } from '../../domain/timeline/ticksOf';

/** What stands at the ticks: days with their names, the month where it begins or another one, hours with their time. */
export function tickWords(ticks: readonly Tick[], zone: string): string[] {
  const timeZone = knownZone(zone);
  const word = (ms: number, format: string) => dateTimeFormat(ms, { timeZone, format });
  let month = '';
  return ticks.map(({ at, kind }) => {
    if (kind === 'hour') {
      return word(at, 'HH:mm');
    }
    const before = month;
    month = word(at, 'YYYY-MM');
    if (before !== '' && before.slice(0, 4) !== month.slice(0, 4)) {
      return word(at, 'D MMM YYYY');
    }
    return word(at, before === month ? 'ddd D' : 'ddd D MMM');
  });
}
