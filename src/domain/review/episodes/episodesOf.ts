import type { AlertEvent } from './AlertEvent';
import { EPISODE_OPTIONS, type Episode, type EpisodeOptions } from './Episode';
import { episodeOf, type NamedCustomer } from './episodeOf';
import { firingsOf } from './firingsOf';
import { joinFirings } from './joinFirings';
import type { LiveSight } from './LiveSight';
import { normalLive, type NormalLive } from './normalLive';
import { orderedEvents } from './orderedEvents';
import { trackKey } from './trackKey';
import { withLive } from './withLive';

/** What is known besides the events. */
export interface EpisodeContext {
  options?: EpisodeOptions;
  /** To find the customer that a label names; without them the label is taken for his id. */
  customers?: readonly NamedCustomer[];
  /** Since when the events are all there, in milliseconds since 1970: what fired already then begins there. */
  completeFrom?: number;
  /** Until when, likewise: an end after it is not told by them. */
  completeTo?: number;
  /** Left out where the Alertmanager could not be asked: then what was not told to be over still fires. */
  live?: LiveSight;
}

interface Track {
  events: AlertEvent[];
  live: NormalLive | undefined;
}

/** The same labels are mostly the same object, so that their key is made once. */
function tracksOf(events: readonly AlertEvent[], live: readonly NormalLive[]): Map<string, Track> {
  const keys = new Map<AlertEvent['labels'], { rule: string; folder: string; key: string }>();
  const found = new Map<string, Track>();
  const trackOf = (key: string): Track => {
    const track = found.get(key) ?? { events: [], live: undefined };
    found.set(key, track);
    return track;
  };
  for (const event of events) {
    let known = keys.get(event.labels);
    if (known?.rule !== event.rule || known.folder !== event.folder) {
      known = { rule: event.rule, folder: event.folder, key: trackKey(event) };
      keys.set(event.labels, known);
    }
    trackOf(known.key).events.push(event);
  }
  for (const one of live) {
    const track = trackOf(one.key);
    // One instance may fire for its own sake and for want of data.
    track.live = track.live?.kind === 'service' ? track.live : one;
  }
  return found;
}

/** The last rule that is known: one that was deleted and made again has another uid. */
const uidOf = ({ events, live }: Track): string => {
  const last = events.reduce<AlertEvent | undefined>(
    (found, event) => (event.ruleUid === '' || (found !== undefined && event.at < found.at) ? found : event),
    undefined
  );
  return last?.ruleUid ?? live?.ruleUid ?? '';
};

const byStart = (a: Episode, b: Episode): number => a.from - b.from || (a.id < b.id ? -1 : Number(a.id > b.id));

/**
 * The episodes that events tell of, the earliest first. The events may come in any order, more than once, and with gaps.
 * Flags of silences are set by `withSilences`.
 */
export function episodesOf(events: readonly AlertEvent[], context: EpisodeContext = {}): Episode[] {
  const { options = EPISODE_OPTIONS, customers, completeFrom, completeTo, live } = context;
  const tracks = tracksOf(events, live?.alerts.map(normalLive) ?? []);
  return [...tracks.values()]
    .flatMap((track) => {
      const told = firingsOf(orderedEvents(track.events), completeFrom);
      const firings = live === undefined ? told : withLive(told, track.live, { ...live, completeTo });
      const parts = { options, customers, ruleUid: uidOf(track), known: new Map() };
      return joinFirings(firings, options).map((joined) => episodeOf(joined, parts));
    })
    .sort(byStart);
}
