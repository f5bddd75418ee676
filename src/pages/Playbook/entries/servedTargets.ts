import type { PlaybookMatch } from '../../../domain/playbook/PlaybookMatch';
import type { Target } from '../../../domain/playbook/Target';

/** What an entry serves. */
export interface Served {
  /** Uids of the rules for which, or for alerts of which, it is the first entry. */
  rules: Set<string>;
  /** How many instances it serves. */
  instances: number;
}

/** What each entry serves, by its id; entries that serve nothing are not in it. */
export function servedTargets(targets: readonly Target[], matches: readonly PlaybookMatch[]): Map<string, Served> {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const served = new Map<string, Served>();
  for (const { entry, target: id } of matches) {
    const target = byId.get(id);
    if (entry !== '' && target !== undefined) {
      const one = served.get(entry) ?? { rules: new Set(), instances: 0 };
      served.set(entry, one);
      one.rules.add(target.ruleUid);
      one.instances += target.kind === 'instance' ? 1 : 0;
    }
  }
  return served;
}
