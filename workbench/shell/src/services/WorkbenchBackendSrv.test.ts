import { EventBusSrv } from '@grafana/data';
import { setAppEvents } from '@grafana/runtime';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { announcements } from '../chrome/announcements.ts';
import { WorkbenchBackendSrv } from './WorkbenchBackendSrv.ts';

const events = new EventBusSrv();
const announced: unknown[] = [];
const http = new WorkbenchBackendSrv();

beforeAll(() => {
  setAppEvents(events);
  announcements(events).subscribe(({ type, payload }) => announced.push([type, payload]));
});
beforeEach(() => {
  announced.length = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function answer(status: number, body: string) {
  const asked = vi.fn((_address: string, _init: RequestInit) => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal('fetch', asked);
  return asked;
}

test('a path without a slash is of this host, and params join the query', async () => {
  const asked = answer(200, '[1]');
  expect(await http.get('api/search?type=dash-db', { tag: ['a', 'b'] })).toEqual([1]);
  expect(asked.mock.calls[0]?.[0]).toBe('/api/search?type=dash-db&tag=a&tag=b');
});

test('data goes as JSON, form data as it is', async () => {
  const asked = answer(200, '{}');
  await http.post('/api/x', { a: 1 });
  await http.post('/api/x', new FormData());
  const [json, form] = asked.mock.calls.map(([, init]) => [init.body, new Headers(init.headers).get('content-type')]);
  expect(json).toEqual(['{"a":1}', 'application/json']);
  expect(form).toEqual([expect.any(FormData), null]);
});

test('a failure rejects with the answer and is announced, unless it is handled', async () => {
  answer(403, '{"error":"Only administrators."}');
  const failure: { isHandled?: boolean } = await http.get<never>('/api/x').catch((cause) => cause);
  expect(failure).toMatchObject({ status: 403, data: { message: 'Only administrators.' } });
  vi.runAllTimers();
  expect(announced).toEqual([['alert-warning', ['Only administrators.']]]);

  const handled: { isHandled?: boolean } = await http.get<never>('/api/x').catch((cause) => cause);
  handled.isHandled = true;
  vi.runAllTimers();
  expect(announced).toHaveLength(1);
});

test('a failed query, or a request that wants no toast, is not announced', async () => {
  answer(400, '{"message":"no"}');
  await http.post('/api/ds/query', {}).catch(() => undefined);
  await http.get('/api/x', undefined, undefined, { showErrorAlert: false }).catch(() => undefined);
  vi.runAllTimers();
  expect(announced).toEqual([]);
});

test('a change that the host answers with a message is announced', async () => {
  answer(200, '{"message":"Datasource updated"}');
  await http.put('/api/datasources/uid/x', {});
  expect(announced).toEqual([['alert-success', ['Datasource updated']]]);
});

test('no answer at all is a failure with a sentence', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(http.get('/api/x')).rejects.toMatchObject({ status: 500, message: 'Failed to fetch' });
});
