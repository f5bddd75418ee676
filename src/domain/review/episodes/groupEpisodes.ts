import { listsBy } from '../../listsBy';
import type { ReviewAct } from '../acts/ReviewAct';
import { EPISODE_OPTIONS, type Episode, type EpisodeGroup, type EpisodeOptions } from './Episode';
import { placedByHand, type PlacedByHand } from './placedByHand';
import { severityRank } from './severityRank';

/** The earliest is the cause; of several at one moment the worst, so that the order of the events does not matter. */
const byCause = (a: Episode, b: Episode): number =>
  a.from - b.from ||
  (severityRank(b.severity) ?? 0) - (severityRank(a.severity) ?? 0) ||
  (a.id < b.id ? -1 : Number(a.id > b.id));

/** Episodes of one key may belong together. Monitoring is counted apart, and what is silenced hides nothing else. */
const keyOf = ({ kind, customer, labels, service, isSilenced }: Episode): string =>
  JSON.stringify([kind, customer || `label ${labels['customer'] ?? ''}`, service.toLowerCase(), isSilenced]);

/** The causes of episodes by customer, service and time, by the episodes' ids; only of those that are symptoms. */
function causesByService(episodes: readonly Episode[], groupMs: number): Map<string, string> {
  const open = new Map<string, Episode>();
  const causes = new Map<string, string>();
  for (const episode of episodes) {
    // Where it began is not known, so with what it began is not known either.
    if (episode.service === '' || episode.isCut) {
      continue;
    }
    const key = keyOf(episode);
    const cause = open.get(key);
    if (cause !== undefined && episode.from - cause.from <= groupMs) {
      causes.set(episode.id, cause.id);
    } else {
      open.set(key, episode);
    }
  }
  return causes;
}

/** What leads to nothing further. */
function endOf(id: string, edges: ReadonlyMap<string, string>): string {
  let end = id;
  for (let next = edges.get(end); next !== undefined; next = edges.get(end)) {
    end = next;
  }
  return end;
}

/** The cause of each group by its members: as people have placed them, and those by time wherever that makes no ring. */
function rootsOf(episodes: readonly Episode[], { into }: PlacedByHand, causes: ReadonlyMap<string, string>) {
  const edges = new Map(into);
  for (const { id } of episodes) {
    const cause = causes.get(id);
    if (cause !== undefined && !into.has(id) && endOf(cause, edges) !== id) {
      edges.set(id, cause);
    }
  }
  return (id: string): string => endOf(id, edges);
}

function groupOf(cause: Episode, symptoms: readonly Episode[], isByHand: boolean): EpisodeGroup {
  const all = [cause, ...symptoms];
  const ends = all.map(({ to }) => to);
  return {
    ...{ id: cause.id, cause, symptoms },
    from: Math.min(...all.map(({ from }) => from)),
    to: ends.includes(null) ? null : Math.max(...ends.map((to) => to ?? 0)),
    by: isByHand ? 'hand' : symptoms.length > 0 ? 'service' : 'alone',
  };
}

/**
 * The episodes in groups of two levels, the earliest cause first: by customer, service and the time of their beginning,
 * and as people have split and merged them, which goes before. Every episode is in exactly one group.
 */
export function groupEpisodes(
  episodes: readonly Episode[],
  acts: readonly ReviewAct[],
  { groupMs }: Pick<EpisodeOptions, 'groupMs'> = EPISODE_OPTIONS
): EpisodeGroup[] {
  const sorted = [...new Map(episodes.map((episode) => [episode.id, episode])).values()].sort(byCause);
  const placed = placedByHand(sorted, acts);
  const causes = causesByService(
    sorted.filter(({ id }) => !placed.alone.has(id)),
    groupMs
  );
  const rootOf = rootsOf(sorted, placed, causes);
  const members = listsBy(sorted, ({ id }) => rootOf(id));
  return sorted
    .filter(({ id }) => members.has(id))
    .map((cause) => {
      const symptoms = (members.get(cause.id) ?? []).filter(({ id }) => id !== cause.id);
      return groupOf(
        cause,
        symptoms,
        symptoms.some(({ id }) => placed.into.has(id))
      );
    });
}
