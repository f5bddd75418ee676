import type { AlertEvent } from './AlertEvent';
import type { Firing } from './firingsOf';
import type { LiveSight } from './LiveSight';
import type { NormalLive } from './normalLive';

/** So long may it take until the Alertmanager has what the history tells, and the other way round. */
export const LIVE_LAG_MS = 2 * 60_000;

/** What is known of the present. */
export interface Present extends Pick<LiveSight, 'at' | 'isComplete'> {
  /** Until when all events are there; undefined where that is not known. */
  completeTo: number | undefined;
}

const told = (live: NormalLive, at: number): AlertEvent => ({
  ...{ id: '', ruleUid: live.ruleUid, rule: live.labels['alertname'] ?? '', labels: live.labels, at },
  ...{ folder: live.labels['grafana_folder'] ?? '', isExact: true, from: 'normal' },
  to: live.kind === 'service' ? 'alerting' : 'nodata',
});

function firingOf(live: NormalLive, at: number): Firing {
  const isCut = live.startsAt <= 0;
  const from = isCut ? at : Math.min(live.startsAt, at);
  return {
    ...{ kind: live.kind, from, to: null, told: told(live, from), seen: at, isCut },
    ...{ isEndGuessed: false, isReset: false },
  };
}

/** A firing whose start is older than the history: the Alertmanager knows it. */
function begunEarlier(firing: Firing, { startsAt, kind }: NormalLive): Firing {
  return firing.isCut && kind === firing.kind && startsAt > 0 && startsAt < firing.told.at
    ? { ...firing, from: startsAt, told: { ...firing.told, at: startsAt }, isCut: false }
    : firing;
}

/** A history that ends earlier than the list was read does not tell an end in between; one that does not has lost it. */
function ended(firing: Firing, { at, completeTo = at }: Present): Firing {
  const to = completeTo < at - LIVE_LAG_MS ? Math.max(firing.seen, completeTo) : firing.seen;
  return { ...firing, to, isEndGuessed: true };
}

/**
 * The firings of one instance with what fires now: one whose end was never told ends when it was last seen, if the list
 * is complete and does not hold it; one that the history has not, or not yet, is added. `live` is undefined where the
 * list does not hold the instance.
 */
export function withLive(firings: readonly Firing[], live: NormalLive | undefined, present: Present): Firing[] {
  const last = firings.at(-1);
  const { at, isComplete } = present;
  if (last === undefined) {
    return live === undefined ? [] : [firingOf(live, at)];
  }
  const before = firings.slice(0, -1);
  if (live === undefined) {
    const isOver = last.to === null && isComplete && last.seen < at - LIVE_LAG_MS;
    return [...before, isOver ? ended(last, present) : last];
  }
  if (last.to === null) {
    const isAnother = live.startsAt > last.seen + LIVE_LAG_MS;
    return isAnother ? [...before, ended(last, present), firingOf(live, at)] : [...before, begunEarlier(last, live)];
  }
  // What began before the end that was told is the list that is late.
  return live.startsAt > last.to ? [...firings, firingOf(live, at)] : [...firings];
}
