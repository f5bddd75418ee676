import type { APIRequestContext } from '@playwright/test';

import { items, members } from '../scripts/members.ts';
import { host } from './rounds.ts';

/** One answer of the host's query route: its status and, where it is a frame, its rows by column. */
export interface QueryAnswer {
  status: number;
  error: string;
  rows: Array<Record<string, unknown>>;
  notices: string[];
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
  const frame = members(items(result['frames'])[0]);
  const schema = members(frame['schema']);
  const names = items(schema['fields']).map((field) => String(members(field)['name']));
  const columns = items(members(frame['data'])['values']).map(items);
  const rows = (columns[0] ?? []).map((_value, row) =>
    Object.fromEntries(names.map((name, column) => [name, columns[column]?.[row]]))
  );
  const notices = items(members(schema['meta'])['notices']).map((notice) => String(members(notice)['text']));
  return { status: response.status(), error: String(result['error'] ?? body['message'] ?? ''), rows, notices };
}
