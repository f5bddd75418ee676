import type { Episode, EpisodeGroup } from '../episodes/Episode';
import { NEAR_MS } from './Occurrence';

/** Where and when something was noticed; `service` is '' where nobody said. */
export interface Noticed {
  customer: string;
  service: string;
  /** Milliseconds since 1970; `to` is the last moment. */
  from: number;
  to: number;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** An alert that names no customer or no service may be anybody's. */
const mayBeAbout = ({ customer, service }: Episode, noticed: Noticed): boolean =>
  (customer === noticed.customer || customer === '' || noticed.customer === '') &&
  (service === '' || noticed.service === '' || same(service, noticed.service));

interface Span {
  from: number;
  to: number | null;
}

/** Whether something fired at any time from an hour before until an hour after. */
const isNear = (span: Span, { from, to }: Noticed): boolean =>
  span.from <= to + NEAR_MS && (span.to ?? Infinity) >= from - NEAR_MS;

/** How many of the spans, the earliest first, begin until a moment. */
function beginUntil(spans: readonly Span[], moment: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= moment) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * Tells whether monitoring may have seen something: any alert, silenced or without data as well, that fired at the time.
 * Told rather too often than that a gap is claimed where there is none.
 */
export function alertsNear(groups: readonly EpisodeGroup[]): (noticed: Noticed) => boolean {
  const ordered = [...groups].sort((a, b) => a.from - b.from);
  // Until when the last one fires of all that begin so early.
  const lasting: number[] = [];
  ordered.forEach(({ to }, at) => lasting.push(Math.max(lasting[at - 1] ?? -Infinity, to ?? Infinity)));
  return (noticed) => {
    const mayTell = (episode: Episode): boolean => isNear(episode, noticed) && mayBeAbout(episode, noticed);
    for (let at = beginUntil(ordered, noticed.to + NEAR_MS) - 1; at >= 0; at--) {
      if ((lasting[at] ?? 0) < noticed.from - NEAR_MS) {
        return false;
      }
      const group = ordered[at];
      if (group !== undefined && isNear(group, noticed) && [group.cause, ...group.symptoms].some(mayTell)) {
        return true;
      }
    }
    return false;
  };
}
