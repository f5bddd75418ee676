import { useMemo } from 'react';
import { grafanaAddresses } from '../../api/grafana/grafanaAddresses';
import type { AlertRule } from '../../domain/playbook/AlertRule';
import type { PlaybookIndex } from '../../domain/playbook/PlaybookIndex';
import type { PlaybookMatch } from '../../domain/playbook/PlaybookMatch';
import { namedBy } from '../../domain/playbook/targetsOf';
import type { Episode } from '../../domain/review/episodes/Episode';
import { useMatches } from '../playbook/useMatches';

const NO_ENTRIES: readonly never[] = [];
const NOTHING: ReadonlyMap<string, PlaybookMatch> = new Map();

/** The entries that each rule names, by its uid. */
function namesOf(rules: readonly AlertRule[], index: PlaybookIndex): Map<string, string[]> {
  const ids = new Set(index.entries.map(({ id }) => id));
  const known = { ids, aliases: index.aliases, addresses: grafanaAddresses() };
  return new Map(rules.map((rule) => [rule.uid, namedBy(rule, known)]));
}

/** What an episode is asked under: one question for all of an instance, another one where a person has pinned an entry. */
const targetId = ({ id, instance }: Episode, pins: ReadonlyMap<string, string>): string =>
  pins.has(id) ? id : instance;

/**
 * Which entry each episode has now, by the episode's id; undefined until it is known. `pins` are the entries that people
 * chose. All must be the same objects while nothing in them changes.
 */
export function useEpisodeMatches(
  uid: string,
  episodes: readonly Episode[] | undefined,
  index: PlaybookIndex | undefined,
  rules: readonly AlertRule[] | undefined,
  pins: ReadonlyMap<string, string>
): { found: ReadonlyMap<string, PlaybookMatch> | undefined; error: unknown } {
  const targets = useMemo(() => {
    if (episodes === undefined || index === undefined) {
      return [];
    }
    const names = namesOf(rules ?? [], index);
    const known = new Map(
      episodes.map((episode) => {
        const { ruleUid, labels, id: episodeId } = episode;
        const id = targetId(episode, pins);
        return [id, { id, ruleUid, labels, named: names.get(ruleUid) ?? [], pinned: pins.get(episodeId) ?? '' }];
      })
    );
    return [...known.values()];
  }, [episodes, index, rules, pins]);
  const isWanted = index !== undefined && episodes !== undefined;
  const answer = useMatches(uid, index?.entries ?? NO_ENTRIES, targets, isWanted && targets.length > 0);
  const matches = answer.isPlaceholderData ? undefined : answer.data?.matches;
  const found = useMemo(() => {
    if (!isWanted || episodes.length === 0) {
      return isWanted ? NOTHING : undefined;
    }
    if (matches === undefined) {
      return undefined;
    }
    const byTarget = new Map(matches.map((match) => [match.target, match]));
    return new Map(
      episodes.flatMap((episode) => {
        const match = byTarget.get(targetId(episode, pins));
        return match === undefined ? [] : [[episode.id, match] as const];
      })
    );
  }, [isWanted, episodes, matches, pins]);
  return { found, error: answer.error };
}
