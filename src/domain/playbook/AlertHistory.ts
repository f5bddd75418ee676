import { listsBy } from '../listsBy';
import type { AlertInstance, AlertRule } from './AlertRule';
import { isQuiet } from './isQuiet';
import { readHistoryLabels, type HistoryLabels } from './readHistoryLabels';

/** One change of state of an instance, as Grafana's annotations keep it. */
export interface HistoryRow {
  id: number;
  /** The rule's number inside Grafana, which nothing else tells. */
  alertId: number;
  /** The rule's title as it is now; '' where the rule is gone. */
  alertName: string;
  newState: string;
  prevState: string;
  /** Milliseconds since 1970. */
  time: number;
  text: string;
  tags: readonly string[];
}

/** The changes of state in a span of time. */
export interface AlertHistory {
  rows: readonly HistoryRow[];
  /** The span, in milliseconds since 1970. */
  from: number;
  to: number;
  /** From when on all rows are there, where there were too many to read them all; else as `from`. */
  completeFrom: number;
}

/** The instances that a history knows, by their rules' uids, and what is not known of them. */
export interface SeenInstances {
  byRule: ReadonlyMap<string, readonly AlertInstance[]>;
  /** Instances whose labels may have been read wrongly. */
  inexact: number;
  /** Instances of rules that are gone or that the caller does not see. */
  unknown: number;
}

/** A row with its labels as a key, read once for all rows of the same text. */
const keyOf = (row: HistoryRow): string => `${row.alertId}\n${row.tags.join('\n')}\n${labelPart(row.text)}`;
const labelPart = (text: string): string => text.slice(0, text.lastIndexOf('} - ') + 1);

/** The rule of a row by title and folder: another rule of that title may be one that the caller does not see. */
const ruleOf = (titles: ReadonlyMap<string, readonly AlertRule[]>, title: string, folder: string) =>
  titles.get(title)?.find((rule) => rule.folder === folder);

/** The last row of each instance, and which instances were anything but normal. */
function lastRows(rows: readonly HistoryRow[]): { last: Map<string, HistoryRow>; hadTrouble: Set<string> } {
  const last = new Map<string, HistoryRow>();
  const hadTrouble = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (row.time >= (last.get(key)?.time ?? 0)) {
      last.set(key, row);
    }
    if (!isQuiet(row.newState) || !isQuiet(row.prevState)) {
      hadTrouble.add(key);
    }
  }
  return { last, hadTrouble };
}

interface ReadRow {
  key: string;
  row: HistoryRow;
  read: HistoryLabels;
}

/** The rules by the number that they have in rows; one row with the folder's name of today tells for all of a rule. */
function rulesByNumber(rows: readonly ReadRow[], rules: readonly AlertRule[]): Map<number, AlertRule> {
  const titles = listsBy(rules, ({ title }) => title);
  const found = new Map<number, AlertRule>();
  for (const { row, read } of rows) {
    const rule = ruleOf(titles, row.alertName, read.labels['grafana_folder'] ?? '');
    if (rule !== undefined) {
      found.set(row.alertId, rule);
    }
  }
  return found;
}

/** The instances that changed their state, each once with its last state; the rows may come in any order. */
export function seenInstances({ rows }: Pick<AlertHistory, 'rows'>, rules: readonly AlertRule[]): SeenInstances {
  const { last, hadTrouble } = lastRows(rows);
  const readable = [...last].flatMap(([key, row]): ReadRow[] => {
    const read = readHistoryLabels(row.text, row.tags);
    return read === undefined ? [] : [{ key, row, read }];
  });
  const numbers = rulesByNumber(readable, rules);
  const known = readable.filter(({ row }) => numbers.has(row.alertId));
  const byRule = listsBy(known, ({ row }) => numbers.get(row.alertId)?.uid ?? '');
  const instanceOf = ({ key, row: { newState: state, time: activeAt }, read }: ReadRow): AlertInstance => ({
    ...{ labels: read.labels, annotations: {}, state, activeAt },
    hasFired: hadTrouble.has(key),
  });
  const inexact = known.filter(({ read }) => !read.isExact).length;
  return {
    byRule: new Map([...byRule].map(([uid, instances]) => [uid, instances.map(instanceOf)])),
    inexact,
    unknown: last.size - known.length,
  };
}
