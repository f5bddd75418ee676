import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { Episode } from '../../src/domain/review/episodes/Episode.ts';
import type { ReviewDomain } from '../review/loadReview.ts';
import type { Case, Firing } from './Case.ts';
import { namedCustomers } from './Customer.ts';
import { instanceLabels, rowsOf } from './rowsOf.ts';

/** The episodes of the cases, by the product's own rules. */
export function demoEpisodes(
  cases: readonly Case[],
  rules: readonly AlertRule[],
  { readEvents, episodesOf }: ReviewDomain
): Episode[] {
  const rows = rowsOf(cases, rules);
  const from = Math.min(Infinity, ...rows.map(({ time }) => time)) - 1;
  const { events } = readEvents({ rows }, rules);
  return episodesOf(events, { completeFrom: from, customers: namedCustomers });
}

/** The episode to which a firing belongs. Throws where there is none. */
export function episodeOfFiring(firing: Firing, episodes: readonly Episode[], rules: readonly AlertRule[]): Episode {
  const rule = rules.find(({ uid }) => uid === firing.rule);
  const labels = rule === undefined ? {} : instanceLabels(rule, firing.labels ?? {});
  const found = episodes.find(
    (episode) =>
      Object.entries(labels).every(([name, value]) => episode.labels[name] === value) &&
      episode.from <= firing.at &&
      (episode.to ?? Infinity) >= firing.at
  );
  if (found === undefined) {
    throw new Error(`No episode has the firing of ${firing.rule} at ${new Date(firing.at).toISOString()}.`);
  }
  return found;
}
