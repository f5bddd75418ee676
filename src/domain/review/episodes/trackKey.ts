import type { Labels } from '../../playbook/Labels';

/** What a change of the rule's name or folder changes. */
const OF_THE_RULE: readonly string[] = ['alertname', 'grafana_folder'];

const sorted = (labels: Labels): Array<[string, string]> =>
  Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));

/** The same text for the same labels in whatever order. */
export const labelText = (labels: Labels): string => JSON.stringify(sorted(labels));

/**
 * By which the changes of one instance are found: the rule's name and folder of today and the other labels. A uid is
 * not in it, since a rule that was deleted and made again is the same trouble, and has another one.
 */
export function trackKey({ rule, folder, labels }: { rule: string; folder: string; labels: Labels }): string {
  const own = sorted(labels).filter(([name]) => !OF_THE_RULE.includes(name));
  return JSON.stringify([rule, folder, own]);
}
