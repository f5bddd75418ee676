import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at, lengthAt } from '../../testing/at.ts';
import { basic } from '../../testing/TestClient.ts';
import { initechId } from '../companies.ts';
import { DeskClient } from '../testing/DeskClient.ts';

describe('paging', () => {
  let client: DeskClient;
  before(async () => {
    client = await DeskClient.start({ tickets: 120 });
  });
  after(() => client.close());

  const offsets = (link: string | null): Record<string, string> =>
    Object.fromEntries(
      [...(link ?? '').matchAll(/<[^>]*sysparm_offset=(-?\d+)>;rel="(\w+)"/g)].map(([, offset = '', rel = '']) => [
        rel,
        offset,
      ])
    );

  for (const [offset, expected] of [
    [0, { first: '0', prev: '-50', next: '50', last: '100' }],
    [50, { first: '0', prev: '0', next: '100', last: '100' }],
    [100, { first: '0', prev: '50', last: '100' }],
  ] as const) {
    test(`the links of the page at ${offset}; the first one has a page before it, below zero`, async () => {
      const { headers, body } = await client.list('task', { sysparm_limit: '50', sysparm_offset: String(offset) });
      assert.equal(headers.get('x-total-count'), '120');
      assert.deepEqual(offsets(headers.get('link')), expected);
      assert.equal(lengthAt(body, 'result'), Math.min(50, 120 - offset));
    });
  }

  test('links keep the query and lead to the instance', async () => {
    const { headers } = await client.list('task', { sysparm_query: 'active=true^ORDERBYnumber', sysparm_limit: '1' });
    const link = headers.get('link') ?? '';
    assert.ok(link.startsWith(`<${client.url}/api/now/table/task?sysparm_query=active%3Dtrue%5EORDERBYnumber&`), link);
  });

  test('counting and linking can be left out', async () => {
    const uncounted = await client.list('task', { sysparm_no_count: 'true', sysparm_limit: '10' });
    assert.equal(uncounted.headers.get('x-total-count'), null);
    assert.deepEqual(Object.keys(offsets(uncounted.headers.get('link'))), ['first', 'prev', 'next']);
    const unlinked = await client.list('task', { sysparm_suppress_pagination_header: 'true', sysparm_limit: '10' });
    assert.equal(unlinked.headers.get('link'), null);
    assert.equal(unlinked.headers.get('x-total-count'), '120');
  });

  test('pages by order and by key find every record once', async () => {
    const paged: string[] = [];
    for (let offset = 0; offset < 120; offset += 50) {
      const rows = await client.rows('task', {
        sysparm_query: 'ORDERBYsys_created_on^ORDERBYsys_id',
        sysparm_fields: 'sys_id',
        sysparm_limit: '50',
        sysparm_offset: String(offset),
      });
      paged.push(...rows.map(({ sys_id }) => String(sys_id)));
    }
    assert.equal(new Set(paged).size, 120);
    const keyed: string[] = [];
    let rows: string[];
    do {
      rows = (
        await client.rows('task', {
          sysparm_query: `sys_id>${keyed.at(-1) ?? ''}^ORDERBYsys_id`,
          sysparm_fields: 'sys_id',
          sysparm_limit: '50',
        })
      ).map(({ sys_id }) => String(sys_id));
      keyed.push(...rows);
    } while (rows.length > 0);
    assert.deepEqual(keyed, paged.toSorted());
  });

  test('what is no number counts as not said', async () => {
    assert.equal((await client.rows('task', { sysparm_limit: 'many', sysparm_offset: '-1' })).length, 120);
    assert.equal((await client.rows('task', { sysparm_limit: '0' })).length, 0);
  });

  test('an empty list is 200 in the latest version and in v2, 404 in v1', async () => {
    const ask = (path: string) => client.call(`${path}?sysparm_query=number=none`);
    for (const path of ['/api/now/table/incident', '/api/now/v2/table/incident']) {
      const seen = await ask(path);
      assert.deepEqual([seen.status, seen.body, seen.headers.get('x-total-count')], [200, { result: [] }, '0']);
    }
    const first = await ask('/api/now/v1/table/incident');
    assert.deepEqual([first.status, at(first.body, 'error.message')], [404, 'No Record found']);
  });

  test('the limit counts before access rules: a restricted account gets short and empty pages in the middle', async () => {
    const authorization = basic('restricted', 'secret');
    const sizes: number[] = [];
    const readable: string[] = [];
    for (let offset = 0; offset < 120; offset += 5) {
      const { status, body, headers } = await client.list(
        'task',
        { sysparm_query: 'ORDERBYDESCcompany', sysparm_limit: '5', sysparm_offset: String(offset) },
        { authorization }
      );
      assert.equal(status, 200);
      assert.equal(headers.get('x-total-count'), '120');
      sizes.push(lengthAt(body, 'result'));
      readable.push(
        ...[...JSON.stringify(body).matchAll(/"company":\{[^}]*"value":"(\w+)"/g)].map(([, id = '']) => id)
      );
    }
    assert.ok(sizes.includes(0));
    assert.ok(sizes.some((size) => size > 0 && size < 5));
    const own = (await client.truth()).filter(({ companyId }) => companyId === initechId).length;
    assert.equal(readable.length, own);
    assert.deepEqual([...new Set(readable)], [initechId]);
    assert.ok(own < 120);
  });
});
