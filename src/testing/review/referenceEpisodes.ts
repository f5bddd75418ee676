import type { AlertEvent, AlertState } from '../../domain/review/episodes/AlertEvent';
import { EPISODE_OPTIONS, type EpisodeKind } from '../../domain/review/episodes/Episode';

/** What both implementations must say of an episode. */
export interface PlainEpisode {
  labels: string;
  kind: EpisodeKind;
  from: number;
  to: number | null;
  firings: number;
  isFlapping: boolean;
  isCut: boolean;
  isEndGuessed: boolean;
}

/** A stretch of trouble: `again` says whether it is known to be another one than the stretch before. */
interface Stretch extends Omit<PlainEpisode, 'labels' | 'firings' | 'isFlapping'> {
  isReset: boolean;
}

const sameChange = (a: AlertEvent, b: AlertEvent) => a.from === b.from && a.to === b.to;

/** Told by one replica after another: an event that an accepted one of the same change precedes by less than 10 s. */
function accepted(events: AlertEvent[]): AlertEvent[] {
  let list: AlertEvent[] = [];
  for (const event of events) {
    if (!list.some((one) => sameChange(one, event) && event.at - one.at < 10_000)) {
      list = [...list, event];
    }
  }
  return list;
}

/** The trouble that there is after the first `count` events, found from the beginning each time. */
function troubleAfter(events: AlertEvent[], count: number): EpisodeKind | 'none' {
  const event = events[count - 1];
  return event === undefined ? 'none' : troubleIn(event.to, troubleBefore(events, count - 1));
}

/** The trouble that event number `index` says there was just before it. */
function troubleBefore(events: AlertEvent[], index: number): EpisodeKind | 'none' {
  return troubleIn(events[index]?.from ?? 'normal', troubleAfter(events, index));
}

function troubleIn(state: AlertState, before: EpisodeKind | 'none'): EpisodeKind | 'none' {
  if (state === 'alerting') {
    return 'service';
  }
  if (state === 'nodata' || state === 'error') {
    return before === 'service' ? 'service' : 'monitoring';
  }
  return 'none';
}

const begun = (kind: EpisodeKind, from: number, isCut: boolean): Stretch => ({
  ...{ kind, from, to: null, isCut, isEndGuessed: false, isReset: false },
});

/** Every moment's trouble, stretch by stretch: between two events there is what the one says after and the other before. */
function stretchesOf(events: AlertEvent[], completeFrom: number): Stretch[] {
  const found: Stretch[] = [];
  const end = (parts: Partial<Stretch>) => Object.assign(found.find(({ to }) => to === null) ?? {}, parts);
  for (const [index, event] of events.entries()) {
    const last = troubleAfter(events, index);
    const before = troubleBefore(events, index);
    const after = troubleAfter(events, index + 1);
    if (before !== last) {
      end({ to: events[index - 1]?.at ?? event.at, isEndGuessed: true });
    }
    if (before !== last && before !== 'none') {
      found.push(begun(before, index === 0 ? Math.min(completeFrom, event.at) : event.at, true));
    }
    if (after !== before) {
      end({ to: event.at, isReset: event.isReset === true });
    }
    if (after !== before && after !== 'none') {
      found.push(begun(after, event.at, false));
    }
  }
  return found;
}

/** Puts together, two at a time, until no two of a kind are left that are less than the quiet time apart. */
function joined(stretches: Stretch[]): Stretch[][] {
  let groups = stretches.map((one) => [one]);
  for (;;) {
    const pair = groups
      .flatMap((a) => groups.map((b) => ({ a, b })))
      .find(({ a, b }) => {
        const [end, start] = [a.at(-1), b[0]];
        const isSameKind = a !== b && end !== undefined && start !== undefined && end.kind === start.kind;
        return (
          isSameKind &&
          end.to !== null &&
          stretches.indexOf(start) > stretches.indexOf(end) &&
          start.from - end.to < EPISODE_OPTIONS.quietMs
        );
      });
    if (pair === undefined) {
      return groups;
    }
    const { a, b } = pair;
    groups = groups.flatMap((group) => (group === a ? [[...a, ...b]] : group === b ? [] : [group]));
  }
}

function plainOf(labels: string, group: Stretch[]): PlainEpisode[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) {
    return [];
  }
  const again = group.filter((one, index) => {
    const before = group[index - 1];
    return before !== undefined && !before.isEndGuessed && !before.isReset && !one.isCut;
  });
  const isFlapping = again.some(
    ({ from }) => again.filter((one) => one.from >= from && one.from - from <= EPISODE_OPTIONS.flappingMs).length >= 3
  );
  const { kind, from, isCut } = first;
  const { to, isEndGuessed } = last;
  return [{ labels, kind, from, to, firings: again.length + 1, isFlapping, isCut, isEndGuessed }];
}

/**
 * The episodes as the definitions say them, with no thought of speed: every question is answered from all events anew.
 * For histories in which no two events of an instance have the same time.
 */
export function referenceEpisodes(events: readonly AlertEvent[], completeFrom = Infinity): PlainEpisode[] {
  const labelsOf = (event: AlertEvent) => JSON.stringify(Object.entries(event.labels).sort());
  return [...new Set(events.map(labelsOf))].flatMap((labels) => {
    const own = events.filter((event) => labelsOf(event) === labels).sort((a, b) => a.at - b.at);
    return joined(stretchesOf(accepted(own), completeFrom)).flatMap((group) => plainOf(labels, group));
  });
}
