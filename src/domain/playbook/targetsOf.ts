import type { AlertInstance, AlertRule } from './AlertRule';
import { entryId } from './entryId';
import type { Labels } from './Labels';
import type { GrafanaAddresses } from './Pointer';
import { rulePointers, type RulePointer } from './rulePointers';
import { staticLabels } from './staticLabels';
import type { Target } from './Target';
import { textHash } from './textHash';

/** What decides which entries a rule names. */
export interface KnownEntries {
  ids: ReadonlySet<string>;
  /** See PlaybookIndex. */
  aliases: ReadonlyMap<string, string>;
  addresses: GrafanaAddresses;
}

/** Pinned entries by the target's id. */
export type Pins = ReadonlyMap<string, string>;

function idsOf(pointer: RulePointer, { ids, aliases }: KnownEntries): string[] {
  if (pointer.kind === 'entry') {
    return [aliases.get(pointer.id) ?? pointer.id];
  }
  if (pointer.kind === 'address') {
    return [entryId.address(pointer.url)];
  }
  const { dashboardUid, panelId } = pointer.pointer;
  const panel = panelId === null ? [] : [entryId.panel(dashboardUid, panelId)];
  // A panel that is no entry itself may stand in a dashboard that is one.
  const candidates = [...panel.map((id) => aliases.get(id) ?? id), entryId.dashboard(dashboardUid)];
  return candidates.filter((id) => ids.has(id)).slice(0, 1);
}

/** The entries that a rule names by its annotations, the most explicit first; only such as are known. */
export function namedBy(rule: AlertRule, known: KnownEntries): string[] {
  const named = rulePointers(rule, known.addresses).flatMap((pointer) => idsOf(pointer, known));
  return [...new Set(named)].filter((id) => known.ids.has(id));
}

/** The same text for the same labels in whatever order. */
const labelKey = (labels: Labels): string =>
  JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : Number(a > b))));

/** The id of an instance: the same for the same labels of the same rule. */
export const instanceId = (ruleUid: string, labels: Labels): string =>
  `instance:${textHash(`${ruleUid}\n${labelKey(labels)}`)}`;

function instancesOf(rule: AlertRule, seen: readonly AlertInstance[]): Map<string, AlertInstance> {
  const found = new Map<string, AlertInstance>();
  for (const instance of [...seen, ...rule.instances]) {
    const id = instanceId(rule.uid, instance.labels);
    const known = found.get(id);
    found.set(id, { ...instance, hasFired: instance.hasFired || (known?.hasFired ?? false) });
  }
  return found;
}

/**
 * All that looks for an entry: each rule with the labels that it always has, and each of its instances, live or seen
 * before.
 */
export function targetsOf(
  rules: readonly AlertRule[],
  seen: ReadonlyMap<string, readonly AlertInstance[]>,
  known: KnownEntries,
  pins: Pins = new Map()
): Target[] {
  return rules.flatMap((rule): Target[] => {
    const named = namedBy(rule, known);
    const target = (id: string, kind: Target['kind'], labels: Labels, hasFired: boolean, seenAt: number): Target => ({
      ...{ id, kind, ruleUid: rule.uid, labels, named, hasFired, seenAt },
      pinned: pins.get(id) ?? '',
    });
    return [
      target(`rule:${rule.uid}`, 'rule', staticLabels(rule), false, 0),
      ...[...instancesOf(rule, seen.get(rule.uid) ?? [])].map(([id, { labels, hasFired, activeAt }]) =>
        target(id, 'instance', labels, hasFired, activeAt)
      ),
    ];
  });
}
