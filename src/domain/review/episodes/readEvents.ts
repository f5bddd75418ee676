import type { AlertHistory, HistoryRow } from '../../playbook/AlertHistory';
import type { AlertRule } from '../../playbook/AlertRule';
import { readHistoryLabels, type HistoryLabels } from '../../playbook/readHistoryLabels';
import type { AlertEvent } from './AlertEvent';
import { rulesOfRows } from './rulesOfRows';
import { stateWord, type StateWord } from './stateWord';

/** The changes of state of a history, and how much of it could not be told. */
export interface ReadEvents {
  events: readonly AlertEvent[];
  /** Events of rules that are gone or that the caller does not see; they are among the events. */
  unknown: number;
  /** Events whose labels may have been read wrongly; they are among the events. */
  inexact: number;
  /** Rows that are no change of state of an alert instance, or that nobody can read. */
  unread: number;
}

interface ReadRow {
  row: HistoryRow;
  read: HistoryLabels;
}

const labelPart = (text: string): string => text.slice(0, text.lastIndexOf('} - ') + 1);

/** Each row once. Labels are read once for all rows of one instance, which then have the same object. */
function readRows(rows: readonly HistoryRow[]): { readable: ReadRow[]; unread: number } {
  const known = new Map<string, HistoryLabels | undefined>();
  const seen = new Set<number>();
  const readable: ReadRow[] = [];
  for (const row of rows) {
    if (seen.has(row.id)) {
      continue;
    }
    seen.add(row.id);
    const key = `${row.tags.join('\n')}\n${labelPart(row.text)}`;
    const read = known.has(key) ? known.get(key) : readHistoryLabels(row.text, row.tags);
    known.set(key, read);
    if (read !== undefined) {
      readable.push({ row, read });
    }
  }
  return { readable, unread: seen.size - readable.length };
}

/** As the rule is called now; one that is gone as its labels have it. */
const namesOf = ({ row, read: { labels } }: ReadRow, rule: AlertRule | undefined) =>
  rule === undefined
    ? { ruleUid: '', rule: labels['alertname'] ?? row.alertName, folder: labels['grafana_folder'] ?? '' }
    : { ruleUid: rule.uid, rule: rule.title, folder: rule.folder };

/** Reads each word once: there are thousands of rows, and few words. */
function wordReader(): (word: string) => StateWord | undefined {
  const known = new Map<string, StateWord | undefined>();
  return (word) => {
    if (!known.has(word)) {
      known.set(word, stateWord(word));
    }
    return known.get(word);
  };
}

function eventOf(
  one: ReadRow,
  rule: AlertRule | undefined,
  read: ReturnType<typeof wordReader>
): AlertEvent | undefined {
  const { row } = one;
  const [before, after] = [read(row.prevState), read(row.newState)];
  if (before === undefined || after === undefined) {
    return undefined;
  }
  return {
    ...{ id: String(row.id), ...namesOf(one, rule), ...one.read },
    ...{ from: before.state, to: after.state, at: row.time },
    ...(after.isReset ? { isReset: true } : {}),
  };
}

/**
 * The changes of state that Grafana's annotations tell of, each once, in no order. `rules` are those that the caller
 * sees: rows tell a rule's title and number, and not its uid.
 */
export function readEvents({ rows }: Pick<AlertHistory, 'rows'>, rules: readonly AlertRule[]): ReadEvents {
  const { readable, unread } = readRows(rows);
  const byNumber = rulesOfRows(
    readable.map(({ row, read }) => ({ row, labels: read.labels })),
    rules
  );
  const readWord = wordReader();
  const events = readable.flatMap((one) => eventOf(one, byNumber.get(one.row.alertId), readWord) ?? []);
  return {
    events,
    unknown: events.filter(({ ruleUid }) => ruleUid === '').length,
    inexact: events.filter(({ isExact }) => !isExact).length,
    unread: unread + readable.length - events.length,
  };
}
