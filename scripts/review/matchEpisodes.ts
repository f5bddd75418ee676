import type { AlertInstance } from '../../src/domain/playbook/AlertRule.ts';
import type { Coverage } from '../../src/domain/playbook/coverage.ts';
import type { ReviewAct } from '../../src/domain/review/acts/ReviewAct.ts';
import type { Episode } from '../../src/domain/review/episodes/Episode.ts';
import type { EpisodeMatch } from '../../src/domain/review/ReviewMaterial.ts';
import { askMatch } from '../playbook/askMatch.ts';
import type { Domain } from '../playbook/loadDomain.ts';
import type { ReviewDomain } from './loadReview.ts';
import type { Playbook } from './readPlaybook.ts';

/** Which entries the episodes had, and how the rules are covered. */
export interface Matched {
  /** By the episode's id. */
  matches: Map<string, EpisodeMatch>;
  coverage: Coverage | null;
}

/** The instances that are known, by their rules. */
function seenIn(episodes: readonly Episode[]): Map<string, AlertInstance[]> {
  const seen = new Map<string, AlertInstance[]>();
  for (const { ruleUid, labels, from } of new Map(episodes.map((one) => [one.instance, one])).values()) {
    seen.set(ruleUid, [
      ...(seen.get(ruleUid) ?? []),
      { labels, annotations: {}, state: '', activeAt: from, hasFired: true },
    ]);
  }
  return seen;
}

/**
 * Asks the back end's matching. What acts keep of the time goes before, as on the page. Without a single entry nothing is
 * known: the entries were not among the files.
 */
export async function matchEpisodes(
  episodes: readonly Episode[],
  acts: readonly ReviewAct[],
  playbook: Playbook,
  domain: Domain,
  review: ReviewDomain
): Promise<Matched> {
  const { rules, entries, aliases, addresses } = playbook;
  const reasonOf = (by: string) => domain.MATCH_REASONS.find((reason) => reason === by) ?? '';
  const kept = episodes.flatMap(({ id }): Array<[string, EpisodeMatch]> => {
    const match = review.matchAtStart(acts, id);
    return match === undefined ? [] : [[id, { entry: match.entry, by: reasonOf(match.by) }]];
  });
  if (entries.length === 0) {
    return { matches: new Map(kept), coverage: null };
  }
  const known = { ids: new Set(entries.map(({ id }) => id)), aliases, addresses };
  const ofRules = domain.targetsOf(rules, seenIn(episodes), known);
  const asked = new Set(ofRules.map(({ id }) => id));
  const others = new Map<string, Parameters<typeof askMatch>[1][number]>();
  for (const { instance, ruleUid, labels } of episodes) {
    if (!asked.has(instance)) {
      others.set(instance, { id: instance, ruleUid, labels, named: [], pinned: '' });
    }
  }
  const { matches, entries: judged } = await askMatch(entries, [...ofRules, ...others.values()]);
  const byTarget = new Map(matches.map((match) => [match.target, match]));
  const now = episodes.flatMap(({ id, instance }): Array<[string, EpisodeMatch]> => {
    const match = byTarget.get(instance);
    return match === undefined ? [] : [[id, { entry: match.entry, by: match.by }]];
  });
  return {
    matches: new Map([...now, ...kept]),
    coverage: rules.length === 0 ? null : domain.coverage({ rules, targets: ofRules, matches, entries, judged }),
  };
}
