import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import type { Episode } from '../../src/domain/review/episodes/Episode.ts';
import type { SilenceRule } from '../../src/domain/review/episodes/silenceSpans.ts';
import type { ReviewMaterial } from '../../src/domain/review/ReviewMaterial.ts';
import { askMatch } from '../playbook/askMatch.ts';
import { entriesOf } from '../playbook/entriesOf.ts';
import { findFiles } from '../playbook/findFiles.ts';
import { loadDomain } from '../playbook/loadDomain.ts';
import { readMaterial } from '../playbook/readMaterial.ts';
import type { ReviewDomain } from '../review/loadReview.ts';
import type { Case } from './Case.ts';

/** Paths such as /d/uid lead to the Grafana of the demo. */
const anywhere = ['http://localhost'];

/** Which entry of the provisioned dashboards each episode has, by the product's own matching. */
export async function demoMatches(
  episodes: readonly Episode[]
): Promise<{ entries: readonly PlaybookEntry[]; matches: ReviewMaterial['matches'] }> {
  const domain = await loadDomain();
  const material = readMaterial(findFiles(['provisioning/alerting', 'provisioning/dashboards']).files, domain);
  const { entries } = entriesOf(material, material.rules, anywhere, domain);
  const targets = episodes.map(({ id, ruleUid, labels }) => ({ id, ruleUid, labels, named: [], pinned: '' }));
  const { matches } = await askMatch(entries, targets);
  return { entries, matches: new Map(matches.map(({ target, entry, by }) => [target, { entry, by }])) };
}

/** When which of the episodes were silenced, by the product's own matching. */
export async function demoSilences(
  cases: readonly Case[],
  episodes: readonly Episode[],
  domain: ReviewDomain
): Promise<ReturnType<ReviewDomain['silenceSpans']>> {
  const silences = cases.flatMap(({ id, silences: planned = [] }) =>
    planned.map((silence, number): SilenceRule => ({ id: `${id}/${number}`, ...silence }))
  );
  const entries = silences.map(domain.silenceEntry);
  if (entries.length === 0) {
    return new Map();
  }
  return domain.silenceSpans(silences, (await askMatch(entries, domain.silenceTargets(episodes))).matches);
}
