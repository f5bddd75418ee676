import type { HistoryRow } from '../../src/domain/playbook/AlertHistory.ts';
import type { AlertEvent } from '../../src/domain/review/episodes/AlertEvent.ts';
import type { DrawnAnnotation } from '../../src/domain/review/items/ReviewItem.ts';
import { items, members, text } from '../members.ts';
import type { InputFile } from './InputFile.ts';
import { isOfNow, liveEvents } from './liveEvents.ts';
import type { ReviewDomain } from './loadReview.ts';
import { EVENT_TIMES, plainEvent } from './plainEvent.ts';
import { readInstant, type TimeReading } from './readInstant.ts';
import { readRows } from './readRows.ts';
import type { Remarks } from './Remarks.ts';
import { nothingSays, type Row } from './Row.ts';
import { timeReading, type StatedTimes } from './timeReading.ts';

/** What a file tells of alerts. */
export interface AlertFile {
  name: string;
  /** Rows of Grafana's own history, to be read by the product. */
  history: HistoryRow[];
  /** Changes of state from tables, with exact labels. */
  events: AlertEvent[];
  /** What people drew by hand, which is in the same list of Grafana's. */
  drawn: DrawnAnnotation[];
  /** False where something in it could not be read. */
  isWhole: boolean;
  /** It is only what fires at a moment, and tells nothing of what is over. */
  isOfNow: boolean;
  /** How many rows of Grafana's own it has. */
  answered: number;
}

/** Gives rows that have no number of their own one that is nobody's; the same row, in whatever file, has the same. */
export type RowNumbers = (row: string) => number;

export function makeRowNumbers(): RowNumbers {
  const known = new Map<string, number>();
  return (row) => {
    const number = known.get(row) ?? -(known.size + 1);
    known.set(row, number);
    return number;
  };
}

const UTC = { zone: 'UTC', order: 'dmy' } as const;

const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** A row of Grafana's; those of its state history have no number. */
function historyRow(raw: Record<string, unknown>, numbers: RowNumbers): HistoryRow | undefined {
  const time = readInstant(text(raw['time']), UTC);
  const newState = text(raw['newState']) || text(raw['next']);
  const prevState = text(raw['prevState']) || text(raw['prev']);
  const said = text(raw['text']);
  return time === undefined || newState === '' || said === ''
    ? undefined
    : {
        ...{ id: numberOf(raw['id']) ?? numbers(JSON.stringify([time, prevState, newState, said])), time, newState },
        ...{ alertId: numberOf(raw['alertId']) ?? 0, alertName: text(raw['alertName']), prevState },
        ...{ text: said, tags: items(raw['tags']).map(text) },
      };
}

function drawnBy(raw: Record<string, unknown>): DrawnAnnotation | undefined {
  const [id, from] = [numberOf(raw['id']), readInstant(text(raw['time']), UTC)];
  const to = readInstant(text(raw['timeEnd']), UTC);
  const isDrawn = Array.isArray(raw['tags']) && text(raw['newState']) === '' && !('labels' in raw);
  return id === undefined || from === undefined || !isDrawn
    ? undefined
    : {
        ...{ id, from, to: to === undefined || to === from ? null : to, text: text(raw['text']) },
        ...{ by: text(raw['login']), tags: items(raw['tags']).map(text) },
        ...{ dashboardUid: text(raw['dashboardUID']), dashboard: '', panelId: numberOf(raw['panelId']) || null },
      };
}

interface Reader {
  time: TimeReading;
  domain: ReviewDomain;
  numbers: RowNumbers;
  found: AlertFile;
}

/** Takes what a row tells; what is wrong with it, in a sentence. */
function take({ time, domain, numbers, found }: Reader, row: Row): string | undefined {
  const raw = members(row.raw);
  const known = historyRow(raw, numbers);
  if (known !== undefined) {
    found.history.push(known);
    return undefined;
  }
  const drawn = drawnBy(raw);
  if (drawn !== undefined) {
    found.drawn.push(drawn);
    return undefined;
  }
  const told =
    'startsAt' in raw
      ? liveEvents(raw, (value) => readInstant(text(value), time), domain)
      : plainEvent(row, time, domain.stateWord);
  if (typeof told === 'string') {
    return told;
  }
  found.events.push(...told);
  return undefined;
}

function tellOrder(file: string, times: readonly number[], remarks: Remarks): void {
  const isUp = times.every((at, index) => index === 0 || at >= (times[index - 1] ?? 0));
  const isDown = times.every((at, index) => index === 0 || at <= (times[index - 1] ?? 0));
  if (!isUp && !isDown) {
    remarks.note(file, 'Its rows are not in the order of time; they were sorted.');
  }
}

function tellTwice(file: string, ids: readonly string[], remarks: Remarks): void {
  const twice = ids.length - new Set(ids).size;
  if (twice > 0) {
    remarks.note(
      file,
      `${twice} ${twice === 1 ? 'row is' : 'rows are'} there twice and count${twice === 1 ? 's' : ''} once.`
    );
  }
}

/** What a file tells of alerts: Grafana's annotations, the Alertmanager's alerts, or a table of changes of state. */
export function readAlerts(
  input: InputFile,
  stated: StatedTimes,
  domain: ReviewDomain,
  numbers: RowNumbers,
  remarks: Remarks
): AlertFile {
  const { name } = input;
  const found: AlertFile = {
    ...{ name, history: [], events: [], drawn: [], isWhole: true, isOfNow: false, answered: 0 },
  };
  const rows = readRows(input, remarks);
  if ('sentence' in rows) {
    remarks.lost(name, rows.sentence);
    return { ...found, isWhole: false };
  }
  const missing = nothingSays(rows, [...EVENT_TIMES, 'startsat'], 'when something happened');
  if (missing !== undefined) {
    remarks.lost(name, missing);
    return { ...found, isWhole: false };
  }
  const reader: Reader = { time: timeReading(rows, EVENT_TIMES, stated, name, remarks), domain, numbers, found };
  for (const row of rows) {
    const problem = take(reader, row);
    if (problem !== undefined) {
      remarks.lost(name, problem, row.place);
    }
  }
  tellTwice(name, [...found.history.map(({ id }) => String(id)), ...found.events.map(({ id }) => id)], remarks);
  tellOrder(name, [...found.history.map(({ time: at }) => at), ...found.events.map(({ at }) => at)], remarks);
  return {
    ...found,
    // What was left out may have been an alert.
    isWhole: !remarks.hasLost(name),
    isOfNow: rows.length > 0 && rows.every(({ raw }) => isOfNow(members(raw))),
    answered: found.history.length + found.drawn.length,
  };
}
