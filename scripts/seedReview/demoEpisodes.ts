import type { Rule } from '../playbook/Domain.ts';
import type { Case, Firing } from './Case.ts';
import { namedCustomers } from './Customer.ts';
import type { Episode, ReviewDomain } from './reviewDomain.ts';
import { instanceLabels, rowsOf } from './rowsOf.ts';

/** The episodes of the cases, by the product's own rules. */
export function demoEpisodes(
  cases: readonly Case[],
  rules: readonly Rule[],
  { readEvents, episodesOf }: ReviewDomain
): Episode[] {
  const rows = rowsOf(cases, rules);
  const times = rows.map(({ time }) => time);
  const [from, to] = [Math.min(Infinity, ...times) - 1, Math.max(0, ...times) + 1];
  const { events } = readEvents({ rows, from, to, completeFrom: from }, rules);
  return episodesOf(events, { completeFrom: from, customers: namedCustomers });
}

/** The episode to which a firing belongs. Throws where there is none. */
export function episodeOfFiring(firing: Firing, episodes: readonly Episode[], rules: readonly Rule[]): Episode {
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
