import type { AlertEvent, AlertState } from './AlertEvent';
import type { EpisodeKind } from './Episode';

/** One stretch of trouble of an instance, as its changes tell it. */
export interface Firing {
  kind: EpisodeKind;
  from: number;
  /** null while it lasts. */
  to: number | null;
  /** The event that tells of it first: its labels are the firing's. */
  told: AlertEvent;
  /** When it was last known to last. */
  seen: number;
  /** It lasted already when it is first told of. */
  isCut: boolean;
  /** Nothing tells when it ended. */
  isEndGuessed: boolean;
  /** Grafana ended it because the rule was saved or paused. */
  isReset: boolean;
}

type Mode = EpisodeKind | 'none';

/** Without data or with errors nobody knows, so that a firing alert is not over. */
function modeOf(state: AlertState, before: Mode): Mode {
  switch (state) {
    case 'alerting':
      return 'service';
    case 'nodata':
    case 'error':
      return before === 'service' ? 'service' : 'monitoring';
    default:
      return 'none';
  }
}

const begun = (kind: EpisodeKind, told: AlertEvent, from: number, isCut: boolean): Firing => ({
  ...{ kind, from, to: null, told, seen: told.at, isCut },
  ...{ isEndGuessed: false, isReset: false },
});

/**
 * The stretches of trouble of one instance from its events in order. What an event says of the state before goes before
 * what was known: a change was not told in between. An end that nobody told is put at the last time it was seen. What
 * the first event says that it fired already has fired since `completeFrom`, from when on all events are there.
 */
export function firingsOf(events: readonly AlertEvent[], completeFrom = Infinity): Firing[] {
  const found: Firing[] = [];
  let current: Firing | undefined;
  const change = (mode: Mode, event: AlertEvent, isTold: boolean) => {
    if (mode === (current?.kind ?? 'none')) {
      return;
    }
    if (current !== undefined) {
      current.to = isTold ? event.at : current.seen;
      current.isEndGuessed = !isTold;
      current.isReset = isTold && event.isReset === true;
    }
    const from = !isTold && event === events[0] ? Math.min(event.at, completeFrom) : event.at;
    current = mode === 'none' ? undefined : begun(mode, event, from, !isTold);
    if (current !== undefined) {
      found.push(current);
    }
  };
  for (const event of events) {
    change(modeOf(event.from, current?.kind ?? 'none'), event, false);
    if (current !== undefined) {
      current.seen = event.at;
    }
    change(modeOf(event.to, current?.kind ?? 'none'), event, true);
  }
  return found;
}
