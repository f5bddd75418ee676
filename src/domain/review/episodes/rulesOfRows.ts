import { listsBy } from '../../listsBy';
import type { HistoryRow } from '../../playbook/AlertHistory';
import type { AlertRule } from '../../playbook/AlertRule';
import type { Labels } from '../../playbook/Labels';
import { staticLabels } from '../../playbook/staticLabels';

/** A row with its labels. */
export interface LabelledRow {
  row: HistoryRow;
  labels: Labels;
}

const fits = (rule: AlertRule, labels: Labels): boolean =>
  Object.entries(staticLabels(rule)).every(([name, value]) => name === 'alertname' || labels[name] === value);

/** The one rule of a title and folder; of several, the one whose own labels the instance has. */
function ruleOf(candidates: readonly AlertRule[], { labels }: LabelledRow): AlertRule | undefined {
  const here = candidates.filter(({ folder }) => folder === (labels['grafana_folder'] ?? ''));
  if (here.length < 2) {
    return here[0];
  }
  const [fitting, another] = here.filter((rule) => fits(rule, labels));
  return another === undefined ? fitting : undefined;
}

/**
 * The rules by the number that rows have for them. A row tells the rule's title as it is now and the folder as it was
 * then, so one row since the folder has its name tells for all rows of the rule. What has no rule here is gone, or the
 * caller does not see it.
 */
export function rulesOfRows(rows: readonly LabelledRow[], rules: readonly AlertRule[]): ReadonlyMap<number, AlertRule> {
  const titles = listsBy(rules, ({ title }) => title);
  const found = new Map<number, AlertRule>();
  for (const one of rows) {
    const { alertId, alertName } = one.row;
    if (!found.has(alertId)) {
      const rule = ruleOf(titles.get(alertName) ?? [], one);
      if (rule !== undefined) {
        found.set(alertId, rule);
      }
    }
  }
  return found;
}
