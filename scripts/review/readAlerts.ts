import type { HistoryRow } from '../../src/domain/playbook/AlertHistory.ts';
import type { Labels } from '../../src/domain/playbook/Labels.ts';
import type { AlertEvent } from '../../src/domain/review/episodes/AlertEvent.ts';
import type { DrawnAnnotation } from '../../src/domain/review/items/ReviewItem.ts';
import { items, members, text, texts } from '../members.ts';
import type { InputFile } from './InputFile.ts';
import type { ReviewDomain } from './loadReview.ts';
import { plainEvent } from './plainEvent.ts';
import { readInstant, type TimeReading } from './readInstant.ts';
import { readRows } from './readRows.ts';
import type { Remarks } from './Remarks.ts';
import type { Row } from './Row.ts';

/** What files tell of alerts. */
export interface AlertFiles {
  /** Rows of Grafana's own history, to be read by the product. */
  history: HistoryRow[];
  /** Changes of state from tables, with exact labels. */
  events: AlertEvent[];
  /** What people drew by hand, which is in the same list of Grafana's. */
  drawn: DrawnAnnotation[];
  /** False where a file may have been cut. */
  isWhole: boolean;
}

/** Grafana answers so many where nobody asks for more. */
const GRAFANAS_LIMIT = 100;

const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** A row of Grafana's; those of its state history have no number, and get one that is nobody's. */
function historyRow(raw: Record<string, unknown>, place: number): HistoryRow | undefined {
  const time = readInstant(text(raw['time']), { zone: 'UTC', order: 'dmy' });
  const newState = text(raw['newState']) || text(raw['next']);
  return time === undefined || newState === '' || text(raw['text']) === ''
    ? undefined
    : {
        ...{ id: numberOf(raw['id']) ?? -place, time, newState, alertId: numberOf(raw['alertId']) ?? 0 },
        ...{ alertName: text(raw['alertName']), prevState: text(raw['prevState']) || text(raw['prev']) },
        ...{ text: text(raw['text']), tags: items(raw['tags']).map(text) },
      };
}

function drawnBy(raw: Record<string, unknown>): DrawnAnnotation | undefined {
  const [id, from] = [numberOf(raw['id']), readInstant(text(raw['time']), { zone: 'UTC', order: 'dmy' })];
  const to = readInstant(text(raw['timeEnd']), { zone: 'UTC', order: 'dmy' });
  const isDrawn = Array.isArray(raw['tags']) && text(raw['newState']) === '' && !('labels' in raw);
  return id === undefined || from === undefined || !isDrawn
    ? undefined
    : {
        ...{
          id,
          from,
          to: to === undefined || to === from ? null : to,
          text: text(raw['text']),
          by: text(raw['login']),
        },
        ...{ tags: items(raw['tags']).map(text), dashboardUid: text(raw['dashboardUID']), dashboard: '' },
        panelId: numberOf(raw['panelId']) || null,
      };
}

interface Reader {
  file: string;
  time: TimeReading;
  domain: ReviewDomain;
  remarks: Remarks;
  found: AlertFiles;
}

/** An alert as the Alertmanager tells of it: when it began and when it ended. */
function firing({ found }: Reader, raw: Record<string, unknown>, at: (value: unknown) => number | undefined): boolean {
  const labels = texts(raw['labels']);
  const [from, to] = [at(raw['startsAt']), at(raw['endsAt'])];
  if (from === undefined) {
    return false;
  }
  const isOver = text(raw['status']) !== 'firing' && text(members(raw['status'])['state']) === '' && to !== undefined;
  const about = {
    ruleUid: labels['__alert_rule_uid__'] ?? '',
    rule: labels['alertname'] ?? '',
    folder: labels['grafana_folder'] ?? '',
  };
  const own: Labels = Object.fromEntries(Object.entries(labels).filter(([name]) => !name.startsWith('__')));
  const id = `${JSON.stringify(own)}/${from}`;
  const event = { ...about, labels: own, isExact: true };
  found.events.push({ ...event, id: `${id}/from`, from: 'normal', to: 'alerting', at: from });
  if (isOver) {
    found.events.push({ ...event, id: `${id}/to`, from: 'alerting', to: 'normal', at: to });
  }
  return true;
}

function take(reader: Reader, row: Row): string | undefined {
  const raw = members(row.raw);
  const known = historyRow(raw, reader.found.history.length + 1);
  if (known !== undefined) {
    reader.found.history.push(known);
    return undefined;
  }
  const drawn = drawnBy(raw);
  if (drawn !== undefined) {
    reader.found.drawn.push(drawn);
    return undefined;
  }
  const at = (value: unknown) => readInstant(text(value), reader.time);
  if ('startsAt' in raw && firing(reader, raw, at)) {
    return undefined;
  }
  const event = plainEvent(row, reader.time, reader.domain.stateWord);
  if (typeof event === 'string') {
    return event;
  }
  reader.found.events.push(event);
  return undefined;
}

function tellOrder({ file, remarks }: Reader, times: readonly number[]): void {
  const isUp = times.every((at, index) => index === 0 || at >= (times[index - 1] ?? 0));
  const isDown = times.every((at, index) => index === 0 || at <= (times[index - 1] ?? 0));
  if (!isUp && !isDown) {
    remarks.note(file, 'Its rows are not in the order of time; they were sorted.');
  }
}

/** What a file tells of alerts: Grafana's annotations, the Alertmanager's alerts, or a table of changes of state. */
export function readAlerts(input: InputFile, time: TimeReading, domain: ReviewDomain, remarks: Remarks): AlertFiles {
  const found: AlertFiles = { history: [], events: [], drawn: [], isWhole: true };
  const reader: Reader = { file: input.name, time, domain, remarks, found };
  const rows = readRows(input);
  if ('sentence' in rows) {
    remarks.lost(input.name, rows.sentence);
    return { ...found, isWhole: false };
  }
  for (const row of rows) {
    const problem = take(reader, row);
    if (problem !== undefined) {
      remarks.lost(input.name, problem, row.place);
      // It may have been an alert.
      found.isWhole = false;
    }
  }
  const ids = [...found.history.map(({ id }) => String(id)), ...found.events.map(({ id }) => id)];
  const twice = ids.length - new Set(ids).size;
  if (twice > 0) {
    remarks.note(
      input.name,
      `${twice} ${twice === 1 ? 'row is' : 'rows are'} there twice and count${twice === 1 ? 's' : ''} once.`
    );
  }
  tellOrder(reader, [...found.history.map(({ time: at }) => at), ...found.events.map(({ at }) => at)]);
  if (found.history.length === GRAFANAS_LIMIT) {
    remarks.note(
      input.name,
      'It has exactly 100 rows, which is all that Grafana gives without a limit: taken as not complete. Ask for &limit=5000.'
    );
    return { ...found, isWhole: false };
  }
  return found;
}
