import type { Labels } from '../../src/domain/playbook/Labels.ts';
import type { AlertEvent, AlertState } from '../../src/domain/review/episodes/AlertEvent.ts';
import type { StateWord } from '../../src/domain/review/episodes/stateWord.ts';
import { members, text } from '../members.ts';
import { labelsIn } from './labelsIn.ts';
import type { ReviewDomain } from './loadReview.ts';
import { readInstant, type TimeReading } from './readInstant.ts';
import { pick, type Row } from './Row.ts';

const COLUMNS = {
  at: ['at', 'time', 'timestamp', 'date', 'ts', 'when'],
  rule: ['rule', 'alertname', 'alert', 'ruletitle', 'rulename', 'name'],
  uid: ['ruleuid', 'alertuid', 'uid'],
  folder: ['folder', 'grafanafolder'],
  state: ['state', 'newstate', 'current', 'status', 'to'],
  before: ['previous', 'prevstate', 'previousstate', 'prev', 'oldstate', 'from'],
  id: ['id', 'eventid'],
} as const;
/** The columns that hold a time. */
export const EVENT_TIMES: readonly string[] = COLUMNS.at;
/** Columns that are labels by themselves. */
const LABELS = [
  'customer',
  'service',
  'severity',
  'instance',
  'app',
  'application',
  'component',
  'system',
  'job',
  'host',
  'pod',
];

function labelsOf(row: Row, rule: string): Labels {
  const { labels } = members(row.raw);
  const stated = labelsIn(row.isTable ? pick(row, ['labels', 'tags']) : labels);
  const columns = LABELS.flatMap((name) => {
    const value = row.isTable ? pick(row, [name]) : text(members(row.raw)[name]);
    return value === '' ? [] : [[name, value]];
  });
  const whole: Labels = { ...(rule === '' ? {} : { alertname: rule }), ...Object.fromEntries(columns), ...stated };
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !name.startsWith('__')));
}

/** What the state was before, where nobody says: the other one. */
const stateBefore = (state: AlertState): AlertState => (state === 'normal' ? 'alerting' : 'normal');

/** A state in Grafana's words, or the Alertmanager's; undefined where nothing or nonsense is said. */
function stateIn(row: Row, names: readonly string[], stateWord: ReviewDomain['stateWord']) {
  const said = pick(row, names);
  return said === '' ? undefined : stateWord(/^(resolved|ok)$/i.test(said) ? 'normal' : said);
}

const about = (row: Row, labels: Labels) => ({
  ...{ labels, isExact: true, ruleUid: pick(row, COLUMNS.uid) },
  folder: pick(row, COLUMNS.folder) || (labels['grafana_folder'] ?? ''),
});

/** What tells an instance from another one. */
type Named = Pick<AlertEvent, 'rule' | 'folder' | 'labels'>;

function changed(row: Row, at: number, after: StateWord, named: Named, stateWord: ReviewDomain['stateWord']) {
  const before = stateIn(row, COLUMNS.before, stateWord)?.state ?? stateBefore(after.state);
  const instance = JSON.stringify([named.rule, named.folder, Object.entries(named.labels).toSorted()]);
  const id = pick(row, COLUMNS.id) || `${instance}/${at}/${before}/${after.state}`;
  return { id, from: before, to: after.state, at, ...(after.isReset ? { isReset: true } : {}) };
}

/** The one change of state that a row of a table tells, or what is wrong with it, in a sentence. */
export function plainEvent(row: Row, time: TimeReading, stateWord: ReviewDomain['stateWord']): AlertEvent[] | string {
  const at = readInstant(pick(row, COLUMNS.at), time);
  if (at === undefined) {
    return 'When it happened cannot be read.';
  }
  const after = stateIn(row, COLUMNS.state, stateWord);
  if (after === undefined) {
    return 'Its state is none of normal, pending, alerting, nodata, error.';
  }
  const labels = labelsOf(row, pick(row, COLUMNS.rule));
  const rule = pick(row, COLUMNS.rule) || (labels['alertname'] ?? '');
  if (rule === '') {
    return 'It names no rule.';
  }
  const event = { ...about(row, labels), rule };
  return [{ ...event, ...changed(row, at, after, event, stateWord) }];
}
