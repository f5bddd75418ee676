import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { Coverage } from '../../src/domain/playbook/coverage.ts';
import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import type { MatchAnswer } from '../../src/domain/playbook/PlaybookMatch.ts';
import type { Target } from '../../src/domain/playbook/Target.ts';
import { entriesOf } from './entriesOf.ts';
import type { Domain } from './loadDomain.ts';
import type { BadFile, Material } from './Material.ts';

/** How far the rules of some files are covered by their entries. */
export interface Assessment {
  coverage: Coverage;
  rules: AlertRule[];
  entries: PlaybookEntry[];
  /** What is wrong with entries, by their ids. */
  problems: Array<{ entry: PlaybookEntry; sentence: string }>;
  catchAlls: PlaybookEntry[];
  /** Rules whose entry is a page elsewhere, of which nothing but the address is known. */
  byAddress: number;
  /** Those of them that have an entry with words in it as well. */
  writtenToo: number;
  bad: BadFile[];
}

type Ask = (entries: readonly PlaybookEntry[], targets: readonly Target[]) => Promise<MatchAnswer>;

/** Judges what was read as the page Playbook would; `addresses` are those of the Grafana to which runbook links lead. */
export async function assess(
  material: Material,
  domain: Domain,
  ask: Ask,
  addresses: readonly string[]
): Promise<Assessment> {
  const { rules, bad } = material;
  const { entries, aliases } = entriesOf(material, rules, addresses, domain);
  const ids = new Set(entries.map(({ id }) => id));
  const targets = domain.targetsOf(rules, new Map(), { ids, aliases, addresses });
  const { matches, entries: judged } = await ask(entries, targets);
  const elsewhere = matches.filter(({ entry }) => entry.startsWith('url:'));
  const of = (id: string) => entries.find((entry) => entry.id === id);
  return {
    coverage: domain.coverage({ rules, targets, matches, entries, judged }),
    ...{ rules, entries, bad },
    problems: judged.flatMap(({ id, problem }) => {
      const entry = of(id);
      return problem === '' || entry === undefined ? [] : [{ entry, sentence: problem }];
    }),
    catchAlls: judged.filter(({ catchAll }) => catchAll).flatMap(({ id }) => of(id) ?? []),
    byAddress: elsewhere.length,
    writtenToo: elsewhere.filter(({ also }) => also.some((id) => !id.startsWith('url:'))).length,
  };
}
