import type { AlertEvent, AlertState } from './AlertEvent';

/**
 * Replicas of Grafana each tell of the same change, by their own clocks. The same change of one instance cannot come
 * twice in less time than Grafana needs to look twice.
 */
export const SKEW_MS = 10_000;

/** Numbers by size, other ids by letter. */
const byId = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));

/** Of events of one moment first the one that goes on from where the instance stands. */
function takeNext(moment: AlertEvent[], state: AlertState | undefined): AlertEvent | undefined {
  const next = moment.findIndex(({ from, to }) => from === state && to !== state);
  return moment.splice(Math.max(next, 0), 1)[0];
}

function inOrder(sorted: readonly AlertEvent[]): AlertEvent[] {
  const found: AlertEvent[] = [];
  for (let at = 0; at < sorted.length; ) {
    const time = sorted[at]?.at;
    let end = at + 1;
    while (sorted[end] !== undefined && sorted[end]?.at === time) {
      end++;
    }
    const moment = sorted.slice(at, end);
    for (let one = takeNext(moment, found.at(-1)?.to); one !== undefined; ) {
      found.push(one);
      one = takeNext(moment, one.to);
    }
    at = end;
  }
  return found;
}

/** The events of one instance in the order in which they happened, each once. */
export function orderedEvents(events: readonly AlertEvent[]): AlertEvent[] {
  const last = new Map<string, number>();
  return inOrder([...events].sort((a, b) => a.at - b.at || byId(a.id, b.id))).filter(({ from, to, at }) => {
    const change = `${from}>${to}`;
    const known = last.get(change);
    if (known !== undefined && at - known < SKEW_MS) {
      return false;
    }
    last.set(change, at);
    return true;
  });
}
