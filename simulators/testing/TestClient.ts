import assert from 'node:assert/strict';

import { isRecord, type JsonRecord } from '../http/record.ts';
import type { Listening } from '../http/listen.ts';
import { startJiraCloud } from '../jira-cloud/startJiraCloud.ts';

/** An answer that a test looks at; `body` is undefined when there is none. */
export interface Seen {
  status: number;
  headers: Headers;
  body: unknown;
}

/** What a test sends beside the path; the credential is admin's unless it says another one. */
export interface Sent {
  method?: string;
  body?: unknown;
  /** `Authorization`; null for none. */
  authorization?: string | null;
}

/** The header of basic authentication. */
export function basic(user: string, secret: string): string {
  return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
}

/** Speaks to one isolated site of a simulator that runs in the test's own process. */
export class TestClient {
  readonly #server: Listening;
  readonly site: string;
  /** Address of the site. */
  url = '';
  cloudId = '';

  constructor(server: Listening, site: string) {
    this.#server = server;
    this.site = site;
  }

  /**
   * Starts a simulator, of Jira Cloud unless told otherwise, with a site made from `settings`; the clock stands at
   * 2 November 2026, 09:30 UTC.
   */
  static async start(settings: JsonRecord = {}, start: typeof startJiraCloud = startJiraCloud): Promise<TestClient> {
    const server = await start('127.0.0.1', 0, { tickets: 0 });
    const client = new TestClient(server, 'test');
    const made = await client.admin('POST', 'sites', {
      id: 'test',
      now: '2026-11-02T09:30:00Z',
      tickets: 60,
      ...settings,
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    client.url = isRecord(made.body) ? String(made.body.url) : '';
    client.cloudId = isRecord(made.body) ? String(made.body.cloudId) : '';
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

  /** Changes the site. */
  async change(change: JsonRecord): Promise<void> {
    const seen = await this.admin('PATCH', `sites/${this.site}`, change);
    assert.equal(seen.status, 200, JSON.stringify(seen.body));
  }

  /** The ground truth. */
  async truth(): Promise<JsonRecord[]> {
    const { body } = await this.admin('GET', `sites/${this.site}/tickets`);
    assert.ok(Array.isArray(body));
    return body.filter((ticket) => isRecord(ticket));
  }

  /** Calls the site. */
  call(path: string, sent: Sent = {}): Promise<Seen> {
    return this.#send(`${this.url}${path}`, sent);
  }

  /** Searches with `POST search/jql`. */
  search(jql: string, more: JsonRecord = {}): Promise<Seen> {
    return this.call('/rest/api/3/search/jql', { method: 'POST', body: { jql, ...more } });
  }

  /** The keys that a query finds, all pages. */
  async keys(jql: string): Promise<string[]> {
    const keys: string[] = [];
    let nextPageToken: unknown;
    do {
      const { status, body } = await this.search(jql, { fields: ['key'], maxResults: 5000, nextPageToken });
      assert.equal(status, 200, JSON.stringify(body));
      assert.ok(isRecord(body) && Array.isArray(body.issues));
      keys.push(...body.issues.map((issue) => (isRecord(issue) ? String(issue.key) : '')));
      nextPageToken = body.nextPageToken;
    } while (nextPageToken !== undefined);
    return keys;
  }

  async #send(url: string, { method = 'GET', body, authorization }: Sent): Promise<Seen> {
    const chosen = authorization === undefined ? basic('admin', 'secret') : authorization;
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(chosen === null ? {} : { Authorization: chosen }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    let parsed: unknown = text === '' ? undefined : text;
    try {
      parsed = text === '' ? undefined : JSON.parse(text);
    } catch {
      // Faults answer with what is not JSON; the test looks at the text.
    }
    return { status: response.status, headers: response.headers, body: parsed };
  }
}
