import type { APIRequestContext } from '@playwright/test';

import { host } from './rounds.ts';

/** One answer of the host's query route: its status and, where it is a frame, its rows by column. */
export interface QueryAnswer {
  status: number;
  error: string;
  rows: Array<Record<string, unknown>>;
  notices: string[];
}

function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Asks the data source a tickets query, as a browser does. */
export async function callQuery(
  request: APIRequestContext,
  query: Record<string, unknown> = {},
  options: { uid?: string; headers?: Record<string, string>; queryType?: string } = {}
): Promise<QueryAnswer> {
  const response = await request.post(`${host}/api/ds/query`, {
    headers: options.headers ?? {},
    data: {
      from: 'now-6h',
      to: 'now',
      queries: [
        {
          refId: 'A',
          datasource: { type: 'quantyca-rounds-datasource', uid: options.uid ?? 'rounds' },
          queryType: options.queryType ?? 'tickets',
          schema: 1,
          query,
        },
      ],
    },
  });
  const body = members(await response.json().catch(() => ({})));
  const result = members(members(body['results'])['A']);
  const frame = members(list(result['frames'])[0]);
  const schema = members(frame['schema']);
  const names = list(schema['fields']).map((field) => String(members(field)['name']));
  const columns = list(members(frame['data'])['values']).map(list);
  const rows = (columns[0] ?? []).map((_value, row) =>
    Object.fromEntries(names.map((name, column) => [name, columns[column]?.[row]]))
  );
  const notices = list(members(schema['meta'])['notices']).map((notice) => String(members(notice)['text']));
  return { status: response.status(), error: String(result['error'] ?? body['message'] ?? ''), rows, notices };
}
