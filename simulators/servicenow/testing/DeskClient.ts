import assert from 'node:assert/strict';

import { isRecord, type JsonRecord } from '../../http/record.ts';
import type { Listening } from '../../http/listen.ts';
import { basic, type Seen } from '../../testing/TestClient.ts';
import { startServiceNow } from '../startServiceNow.ts';

/** What a test sends beside the path; the credential is admin's unless it says another one. */
export interface Sent {
  method?: string;
  body?: unknown;
  /** `Authorization`; null for none. */
  authorization?: string | null;
  headers?: Record<string, string>;
}

/** Reads a body as JSON where it is some. */
function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // Faults answer with what is not JSON; the test looks at the text.
    return text;
  }
}

/** Speaks to one isolated instance of a simulator that runs in the test's own process. */
export class DeskClient {
  readonly #server: Listening;
  readonly url: string;

  constructor(server: Listening) {
    this.#server = server;
    this.url = `${server.url}/sites/test`;
  }

  /** Starts a simulator with an instance made from `settings`; the clock stands at 2 November 2026, 09:30 UTC. */
  static async start(settings: JsonRecord = {}): Promise<DeskClient> {
    const server = await startServiceNow('127.0.0.1', 0, { tickets: 0 });
    const client = new DeskClient(server);
    const made = await client.admin('POST', 'sites', {
      id: 'test',
      now: '2026-11-02T09:30:00Z',
      tickets: 60,
      ...settings,
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return client;
  }

  /** Ends the server. */
  close(): Promise<void> {
    return this.#server.close();
  }

  /** Calls the admin route below `/_sim/`. */
  admin(method: string, path: string, body?: unknown): Promise<Seen> {
    return this.#send(`${this.#server.url}/_sim/${path}`, { method, body, authorization: null });
  }

  /** Changes the instance. */
  async change(change: JsonRecord): Promise<void> {
    const seen = await this.admin('PATCH', 'sites/test', change);
    assert.equal(seen.status, 200, JSON.stringify(seen.body));
  }

  /** The ground truth. */
  async truth(): Promise<JsonRecord[]> {
    const { body } = await this.admin('GET', 'sites/test/tickets');
    assert.ok(Array.isArray(body));
    return body.filter((ticket) => isRecord(ticket));
  }

  /** Calls the instance. */
  call(path: string, sent: Sent = {}): Promise<Seen> {
    return this.#send(`${this.url}${path}`, sent);
  }

  /** Lists records of a table. */
  list(table: string, parameters: Record<string, string> = {}, sent: Sent = {}): Promise<Seen> {
    return this.call(`/api/now/table/${table}?${new URLSearchParams(parameters).toString()}`, sent);
  }

  /** The rows of a list. */
  async rows(table: string, parameters: Record<string, string> = {}): Promise<JsonRecord[]> {
    const { status, body } = await this.list(table, parameters);
    assert.equal(status, 200, JSON.stringify(body));
    assert.ok(isRecord(body) && Array.isArray(body.result));
    return body.result.filter((row) => isRecord(row));
  }

  /** The values of a field in the rows that a query finds, in their order. */
  async column(table: string, query: string, field = 'number'): Promise<string[]> {
    const rows = await this.rows(table, {
      sysparm_query: query,
      sysparm_fields: field,
      sysparm_exclude_reference_link: 'true',
    });
    return rows.map((row) => String(row[field]));
  }

  /** Asks the Aggregate API. */
  stats(table: string, parameters: Record<string, string>, sent: Sent = {}): Promise<Seen> {
    return this.call(`/api/now/stats/${table}?${new URLSearchParams(parameters).toString()}`, sent);
  }

  /** Signs in at the token endpoint. */
  token(form: Record<string, string>): Promise<Seen> {
    return this.call('/oauth_token.do', {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'rounds', client_secret: 'secret', ...form }).toString(),
      authorization: null,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  }

  async #send(url: string, { method = 'GET', body, authorization, headers = {} }: Sent): Promise<Seen> {
    const chosen = authorization === undefined ? basic('admin', 'secret') : authorization;
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(chosen === null ? {} : { Authorization: chosen }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: parse(await response.text()) };
  }
}
