import { createDataFrame, type DataFrame } from '@grafana/data';
import { eventTargets } from './eventTargets';
import { readEventsQuery } from './EventsQuery';
import { toEvents } from './toEvents';

const span = { from: 1000, to: 2000, now: 1900 };
const frame = (refId: string, rows: Array<Record<string, unknown>>): DataFrame =>
  createDataFrame({
    refId,
    fields: [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => ({
      name,
      values: rows.map((row) => row[name] ?? null),
    })),
  });
const rowsOf = ({ fields, length }: DataFrame) =>
  Array.from({ length }, (_, row) => Object.fromEntries(fields.map(({ name, values }) => [name, values[row]])));

const ticket = { key: 'ACM-1', customer: 'ACME', title: 'Disk full', priority: 1, url: 'https://jira/browse/ACM-1' };

it('shows incidents from opening to resolution, the open ones until now', () => {
  const open = frame('Anno-open', [{ ...ticket, created: 500, resolved: 700 }]);
  const done = frame('Anno-done', [
    { ...ticket, key: 'ACM-2', created: 1200, resolved: 1500 },
    { ...ticket, key: 'ACM-3', created: 1100, resolved: 2500 },
    { ...ticket, key: 'ACM-4', created: 2100, resolved: 2200 },
  ]);
  const events = rowsOf(toEvents('Anno', [open, done], span));
  expect(events.map(({ title, time, timeEnd }) => [title, time, timeEnd])).toEqual([
    ['ACM-1 · ACME', 500, 1900],
    ['ACM-3 · ACME', 1100, 2500],
    ['ACM-2 · ACME', 1200, 1500],
  ]);
  expect(events[0]).toMatchObject({ tags: 'ACME,P1', id: 'ACME/ACM-1' });
  expect(events[0]?.['text']).toBe(
    'Disk full<br /><a href="https://jira/browse/ACM-1" target="_blank" rel="noreferrer">Open the ticket</a>'
  );
});

it('shows planned windows, and nothing of what has none', () => {
  const windows = frame('Anno', [
    { key: 'CHG1', customer: 'Initech, Inc', title: 'Router', planned_start: 1500, planned_end: 1600 },
    { key: 'CHG2', customer: 'Initech', title: 'Over', planned_start: 100, planned_end: 200 },
    { key: 'CHG3', customer: 'Initech', title: 'None' },
  ]);
  expect(rowsOf(toEvents('Anno', [windows], span))).toEqual([
    {
      time: 1500,
      timeEnd: 1600,
      title: 'CHG1 · Initech, Inc',
      text: 'Router',
      tags: 'Initech  Inc',
      id: 'Initech, Inc/CHG1',
    },
  ]);
});

it('shows the words of a ticket as text, whatever they are', () => {
  const hostile = { ...ticket, title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)', created: 1200 };
  const [event] = rowsOf(toEvents('Anno', [frame('Anno-open', [hostile])], span));
  expect(event?.['text']).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(event?.['text']).not.toContain('javascript:');
});

it('asks for the open incidents and those that were resolved since, of P1 and P2 where nothing is said', () => {
  const [open, done] = eventTargets({ refId: 'Anno', queryType: 'events', query: { customers: ['$customer'] } });
  expect(open).toMatchObject({
    refId: 'Anno-open',
    queryType: 'tickets',
    query: {
      customers: ['$customer'],
      filters: { priorities: ['1', '2'], types: ['incident'], states: ['open', 'in_progress', 'pending'] },
    },
  });
  expect(done).toMatchObject({ refId: 'Anno-done', query: { timeField: 'resolved', columns: ['resolved'] } });
  expect(eventTargets({ refId: 'Anno', query: { of: 'changes', filters: { text: 'dns' } } })).toMatchObject([
    { refId: 'Anno', queryType: 'changes', query: { filters: { text: 'dns' } } },
  ]);
});

it.each([undefined, 'text', { of: 'weather' }])('takes %j as incidents', (saved) => {
  expect(readEventsQuery(saved).of).toBe('incidents');
});
