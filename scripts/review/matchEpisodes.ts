import { askMatch } from '../playbook/askMatch.ts';
import type { Domain } from '../playbook/Domain.ts';
import type { Playbook } from './readPlaybook.ts';
import type { Act, Episode, ReviewDomain, Target } from './ReviewDomain.ts';

/** Which entries the episodes had, and how the rules are covered. */
export interface Matched {
  /** By the episode's id. */
  matches: Map<string, { entry: string; by: string }>;
  coverage: unknown;
}

/** The instances that are known, as `src/domain/playbook/AlertRule.ts` has them. */
function seenIn(episodes: readonly Episode[]): Map<string, unknown[]> {
  const seen = new Map<string, unknown[]>();
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
  acts: readonly Act[],
  playbook: Playbook,
  domain: Domain,
  review: ReviewDomain
): Promise<Matched> {
  const { rules, entries, aliases, addresses } = playbook;
  const kept = episodes.flatMap(({ id }): Array<[string, { entry: string; by: string }]> => {
    const match = review.matchAtStart(acts, id);
    return match === undefined ? [] : [[id, { entry: match.entry, by: match.by }]];
  });
  if (entries.length === 0) {
    return { matches: new Map(kept), coverage: null };
  }
  const known = { ids: new Set(entries.map(({ id }) => id)), aliases, addresses };
  const ofRules = domain.targetsOf(rules, seenIn(episodes), known);
  const asked = new Set(ofRules.map(({ id }) => id));
  const others = new Map<string, Target>();
  for (const { instance, ruleUid, labels } of episodes) {
    if (!asked.has(instance)) {
      others.set(instance, { id: instance, ruleUid, labels, named: [], pinned: '' });
    }
  }
  const { matches, entries: judged } = await askMatch(entries, [...ofRules, ...others.values()]);
  const byTarget = new Map(matches.map((match) => [match.target, match]));
  const now = episodes.flatMap(({ id, instance }): Array<[string, { entry: string; by: string }]> => {
    const match = byTarget.get(instance);
    return match === undefined ? [] : [[id, { entry: match.entry, by: match.by }]];
  });
  return {
    matches: new Map([...now, ...kept]),
    coverage: rules.length === 0 ? null : domain.coverage({ rules, targets: ofRules, matches, entries, judged }),
  };
}
