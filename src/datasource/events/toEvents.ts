import { createDataFrame, FieldType, textUtil, type DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';

/** The span that is looked at, and the moment until which what is still open has lasted, in epoch milliseconds. */
export interface Span {
  from: number;
  to: number;
  now: number;
}

interface Event {
  id: string;
  time: number;
  timeEnd: number;
  title: string;
  text: string;
  tags: string;
}

/** Grafana shows both texts as HTML, and a ticket's title may hold some. */
function told(frame: DataFrame, row: number): Pick<Event, 'id' | 'title' | 'text' | 'tags'> {
  const cell = (name: string): unknown => frame.fields.find((field) => field.name === name)?.values[row];
  const text = (name: string) => textUtil.escapeHtml(String(cell(name) ?? ''));
  const url = cell('url');
  const link =
    typeof url === 'string' && url !== ''
      ? `<br /><a href="${textUtil.escapeHtml(textUtil.sanitizeUrl(url))}" target="_blank" rel="noreferrer">${textUtil.escapeHtml(t('events.open', 'Open the ticket'))}</a>`
      : '';
  const priority = cell('priority');
  return {
    id: `${text('customer')}/${text('key')}`,
    title: `${text('key')} · ${text('customer')}`,
    text: `${text('title')}${link}`,
    // Grafana parts tags at commas.
    tags: [String(cell('customer') ?? '').replaceAll(',', ' '), typeof priority === 'number' ? `P${priority}` : '']
      .filter((tag) => tag !== '')
      .join(','),
  };
}

function eventsOf(frame: DataFrame, { now }: Span): Event[] {
  const times = (name: string): unknown[] => [...(frame.fields.find((field) => field.name === name)?.values ?? [])];
  const isWindow = frame.fields.some(({ name }) => name === 'planned_start');
  const starts = times(isWindow ? 'planned_start' : 'created');
  const ends = times(isWindow ? 'planned_end' : 'resolved');
  const isOpen = (row: number) => !isWindow && /-open$/.test(frame.refId ?? '') && row >= 0;
  return starts.flatMap((time, row) => {
    if (typeof time !== 'number') {
      return [];
    }
    const end = ends[row];
    return [
      { ...told(frame, row), time, timeEnd: typeof end === 'number' && !isOpen(row) ? end : Math.max(time, now) },
    ];
  });
}

/** Tickets and windows as the one frame that Grafana makes annotations of, each a region that touches the span. */
export function toEvents(refId: string, frames: readonly DataFrame[], span: Span): DataFrame {
  const events = frames
    .flatMap((frame) => eventsOf(frame, span))
    .filter(({ time, timeEnd }) => time < span.to && timeEnd >= span.from)
    .sort((a, b) => a.time - b.time);
  const column = (name: keyof Event, type: FieldType) => ({ name, type, values: events.map((event) => event[name]) });
  return createDataFrame({
    refId,
    name: 'events',
    fields: [
      column('time', FieldType.time),
      column('timeEnd', FieldType.time),
      column('title', FieldType.string),
      column('text', FieldType.string),
      column('tags', FieldType.string),
      column('id', FieldType.string),
    ],
    meta: { notices: frames.flatMap(({ meta }) => meta?.notices ?? []) },
  });
}
