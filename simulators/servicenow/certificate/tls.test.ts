import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { after, before, describe, test } from 'node:test';
import { once } from 'node:events';

import type { IncomingMessage } from 'node:http';
import type { Listening } from '../../http/listen.ts';
import { basic } from '../../testing/TestClient.ts';
import { startServiceNowTls } from '../startServiceNow.ts';

describe('over https', () => {
  let server: Listening;
  const said: string[] = [];
  before(async () => {
    server = await startServiceNowTls('127.0.0.1', 0, { tickets: 20 }, (line) => said.push(line));
  });
  after(() => server.close());

  const ask = async (url: string, ca?: Buffer): Promise<number | undefined> => {
    const sent = request(url, {
      headers: { Authorization: basic('admin', 'secret') },
      ...(ca === undefined ? {} : { ca }),
    });
    sent.end();
    const [response]: IncomingMessage[] = await once(sent, 'response');
    response?.resume();
    return response?.statusCode;
  };
  const certificate = (): Buffer => readFileSync(said[0]?.replace('servicenow-tls-ca ', '') ?? '');

  test('says where its certificate is, before it listens', () => {
    assert.equal(said.length, 1);
    assert.match(certificate().toString(), /^-----BEGIN CERTIFICATE-----/);
  });

  test('whoever trusts the certificate can call, by address and by name', async () => {
    const path = '/api/now/table/incident?sysparm_limit=1';
    assert.match(server.url, /^https:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(await ask(`${server.url}${path}`, certificate()), 200);
    assert.equal(await ask(`${server.url.replace('127.0.0.1', 'localhost')}${path}`, certificate()), 200);
  });

  test('nobody else can', async () => {
    await assert.rejects(ask(`${server.url}/api/now/table/incident`), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  test('the certificate goes with the server, also with one that cannot start', async () => {
    const lines: string[] = [];
    const other = await startServiceNowTls('127.0.0.1', 0, { tickets: 0 }, (line) => lines.push(line));
    await other.close();
    const taken = Number(new URL(server.url).port);
    await assert.rejects(
      startServiceNowTls('127.0.0.1', taken, {}, (line) => lines.push(line)),
      /already taken/
    );
    const files = lines.map((line) => line.replace('servicenow-tls-ca ', ''));
    assert.deepEqual(
      files.map((file) => existsSync(file)),
      [false, false]
    );
  });
});
