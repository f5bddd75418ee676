import { askMatch } from '../playbook/askMatch.ts';
import type { Entry } from '../playbook/Domain.ts';
import { findFiles } from '../playbook/findFiles.ts';
import { loadDomain } from '../playbook/loadDomain.ts';
import { readMaterial } from '../playbook/readMaterial.ts';
import type { Case } from './Case.ts';
import type { Episode, ReviewDomain, ReviewMaterial, Silence, SilenceSpans } from './reviewDomain.ts';

/** Paths such as /d/uid lead to the Grafana of the demo. */
const anywhere = ['http://localhost'];

/** Which entry of the provisioned dashboards each episode has, by the product's own matching. */
export async function demoMatches(
  episodes: readonly Episode[]
): Promise<{ entries: readonly Entry[]; matches: ReviewMaterial['matches'] }> {
  const domain = await loadDomain();
  const { dashboards, rules } = readMaterial(
    findFiles(['provisioning/alerting', 'provisioning/dashboards']).files,
    domain
  );
  const pointed = domain.pointedBy(rules, anywhere);
  const read = dashboards.map(({ meta, spec }) => ({
    meta,
    reading: domain.readEntries(spec, meta, pointed.get(meta.uid)),
  }));
  const { entries } = domain.buildIndex({
    ...{ dashboards: read, libraries: new Map(), rules, pointed, addresses: anywhere },
  });
  const targets = episodes.map(({ id, ruleUid, labels }) => ({ id, ruleUid, labels, named: [], pinned: '' }));
  const { matches } = await askMatch(entries, targets);
  return { entries, matches: new Map(matches.map(({ target, entry, by }) => [target, { entry, by }])) };
}

/** What an entry has besides, of which a silence has nothing. */
const nothing = {
  ...{ source: 'panel' as const, title: '', customer: '', severity: '', priority: 0, steps: '', links: [], owner: '' },
  ...{ reviewedOn: '', rules: [], place: null },
};

/** When which of the episodes were silenced, by the product's own matching. */
export async function demoSilences(
  cases: readonly Case[],
  episodes: readonly Episode[],
  domain: ReviewDomain
): Promise<SilenceSpans> {
  const silences = cases.flatMap(({ id, silences: planned = [] }) =>
    planned.map((silence, number): Silence => ({ id: `${id}/${number}`, ...silence }))
  );
  const entries = silences.map((silence) => ({ ...nothing, ...domain.silenceEntry(silence) }));
  if (entries.length === 0) {
    return new Map();
  }
  return domain.silenceSpans(silences, (await askMatch(entries, domain.silenceTargets(episodes))).matches);
}
