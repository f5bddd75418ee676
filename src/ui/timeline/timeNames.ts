import { dateTimeFormat } from '@grafana/data';
import { knownZone } from '../../domain/zone/knownZone';
import type { TimelineItem } from '../../domain/timeline/TimelineItem';

/** When something was, in words. */
type TimeName = (item: Pick<TimelineItem, 'from' | 'to'>) => string;

const dayName = (day: string): string => dateTimeFormat(`${day}T12:00:00Z`, { timeZone: 'utc', format: 'ddd D MMM' });

/**
 * Names times of a zone (IANA): "Tue 17 Nov 09:14", "Tue 17 Nov 09:14 – 11:20". One clock serves them all and each day is
 * named once, since there are thousands.
 */
export function timeNames(zone: string): TimeName {
  // This English writes the day as the house does, YYYY-MM-DD, so that it can be taken apart.
  const clock = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: knownZone(zone), hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  const names = new Map<string, string>();
  const wallTime = (ms: number): [day: string, time: string] => {
    const [day = '', time = ''] = clock.format(ms).split(', ');
    const name = names.get(day) ?? dayName(day);
    names.set(day, name);
    return [name, time];
  };
  return ({ from, to }) => {
    const [day, time] = wallTime(from);
    if (to === null) {
      return `${day} ${time}`;
    }
    const [lastDay, lastTime] = wallTime(to);
    return `${day} ${time} – ${lastDay === day ? lastTime : `${lastDay} ${lastTime}`}`;
  };
}
