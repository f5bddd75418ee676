import { randomHistory, seeded, type Spoiling } from '../../../testing/review/randomHistory';
import { referenceEpisodes, type PlainEpisode } from '../../../testing/review/referenceEpisodes';
import type { Episode } from './Episode';
import { episodesOf } from './episodesOf';
import { readEvents } from './readEvents';

const WHOLE: Spoiling = { lost: 0, replica: 0, overlap: 0, isShuffled: false };
const SPOILED: Spoiling = { lost: 0.15, replica: 0.3, overlap: 0.3, isShuffled: true };
const SEEDS = Array.from({ length: 150 }, (_, seed) => seed + 1);

const plain = ({
  labels,
  kind,
  from,
  to,
  firings,
  isFlapping,
  isCut,
  isEndGuessed = false,
}: Episode): PlainEpisode => ({
  labels: JSON.stringify(Object.entries(labels).sort()),
  ...{ kind, from, to, firings, isFlapping, isCut, isEndGuessed },
});
const sorted = (episodes: PlainEpisode[]): string[] => episodes.map((one) => JSON.stringify(one)).sort();

const eventsOf = (seed: number, spoiling: Spoiling) => readEvents({ rows: randomHistory(seed, 120, spoiling) }, []);

it.each(['whole', 'spoiled'])('are as the reference says, where the history is %s', (how) => {
  for (const seed of SEEDS) {
    const { events, unread } = eventsOf(seed, how === 'whole' ? WHOLE : SPOILED);
    const completeFrom = seed % 2 === 0 ? Date.UTC(2026, 9, 23) : undefined;
    expect(unread).toBe(0);
    expect({ seed, found: sorted(episodesOf(events, { completeFrom }).map(plain)) }).toEqual({
      seed,
      found: sorted(referenceEpisodes(events, completeFrom)),
    });
  }
});

it('tell of many different things', () => {
  const all = SEEDS.flatMap((seed) => referenceEpisodes(eventsOf(seed, SPOILED).events));
  const count = (is: (one: PlainEpisode) => boolean) => all.filter(is).length;
  expect({
    open: count(({ to }) => to === null) > 100,
    monitoring: count(({ kind }) => kind === 'monitoring') > 100,
    flapping: count(({ isFlapping }) => isFlapping) > 20,
    again: count(({ firings }) => firings > 1) > 100,
    cut: count(({ isCut }) => isCut) > 100,
    guessed: count(({ isEndGuessed }) => isEndGuessed) > 100,
  }).toEqual({ open: true, monitoring: true, flapping: true, again: true, cut: true, guessed: true });
});

it('are the same whatever the order in which the events come, and whichever come twice', () => {
  for (const seed of SEEDS) {
    const { events } = eventsOf(seed, { ...WHOLE, lost: 0.1 });
    const random = seeded(seed);
    const others = [...events, ...events.filter(() => random() < 0.3)].sort(() => random() - 0.5);
    expect(episodesOf(others)).toEqual(episodesOf(events));
  }
});

it('keep their ids and their beginnings whatever comes after', () => {
  for (const seed of SEEDS) {
    const { events } = eventsOf(seed, { ...SPOILED, isShuffled: false });
    const until = events.map(({ at }) => at).sort((a, b) => a - b)[Math.floor(events.length / 2)] ?? 0;
    const later = new Map(episodesOf(events).map((episode) => [episode.id, episode]));
    const earlier = episodesOf(events.filter(({ at }) => at <= until));
    expect(earlier.map(({ id, from }) => ({ seed, id, from }))).toEqual(
      earlier.map(({ id }) => ({ seed, id, from: later.get(id)?.from }))
    );
  }
});

it('each have an id of their own', () => {
  for (const seed of SEEDS) {
    const ids = episodesOf(eventsOf(seed, SPOILED).events).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

it('never fire for ever where a complete list of what fires does not hold them', () => {
  for (const seed of SEEDS) {
    const { events } = eventsOf(seed, SPOILED);
    const live = { alerts: [], at: Date.UTC(2027, 0, 1), isComplete: true };
    const open = episodesOf(events).filter(({ to }) => to === null);
    const found = new Map(episodesOf(events, { live }).map((episode) => [episode.id, episode]));
    expect([...found.values()].filter(({ to }) => to === null)).toEqual([]);
    expect(open.map(({ id }) => ({ seed, isGuessed: found.get(id)?.isEndGuessed }))).toEqual(
      open.map(() => ({ seed, isGuessed: true }))
    );
  }
});
