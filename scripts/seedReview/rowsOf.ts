import type { HistoryRow } from '../../src/domain/playbook/AlertHistory.ts';
import type { AlertRule } from '../../src/domain/playbook/AlertRule.ts';
import type { Case } from './Case.ts';
import { pastOf } from './pastOf.ts';

/** The labels of an instance: those of the data, those of the rule before them, and Grafana's own before all. */
export const instanceLabels = (rule: AlertRule, labels: Readonly<Record<string, string>>): Record<string, string> => ({
  ...labels,
  ...rule.labels,
  alertname: rule.title,
  grafana_folder: rule.folder,
});

/** What Grafana's annotations would hold of the cases: text and tags as it writes them. */
export function rowsOf(cases: readonly Case[], rules: readonly AlertRule[]): HistoryRow[] {
  const known = new Map(rules.map((rule, index) => [rule.uid, { rule, alertId: index + 1 }]));
  return pastOf(cases).changes.map((change, index): HistoryRow => {
    const found = known.get(change.ruleUid);
    if (found === undefined) {
      throw new Error(`There is no alert rule ${change.ruleUid}; see provisioning/alerting.`);
    }
    const { rule, alertId } = found;
    const labels = Object.entries(instanceLabels(rule, change.labels)).toSorted(([one], [other]) =>
      one < other ? -1 : 1
    );
    const values = Object.entries(change.values).map(([name, value]) => `${name}=${value.toFixed(6)}`);
    return {
      ...{ id: index + 1, alertId, alertName: rule.title },
      ...{ newState: change.state, prevState: change.before, time: Date.parse(change.at) },
      text: `${rule.title} {${labels.map(([name, value]) => `${name}=${value}`).join(', ')}} - ${values.join(', ')}`,
      tags: labels.map(([name, value]) => `${name}:${value}`.replaceAll(/(?<=:.*):/g, '_')),
    };
  });
}
