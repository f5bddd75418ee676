import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCredentials } from './readCredentials.ts';
import { Router } from './Router.ts';

const router = new Router<string>();
router.add('GET issue/{key}', 'get');
router.add('PUT issue/{key}', 'put');
router.add('POST issue/bulkfetch', 'bulk');
router.add('GET issue/{key}/comment', 'comments');

test('finds by method and path and decodes the parts', () => {
  assert.deepEqual(router.find('GET', 'issue/ACM%2D1/'), {
    kind: 'handler',
    handler: 'get',
    parameters: { key: 'ACM-1' },
  });
  assert.equal(router.find('POST', 'issue/bulkfetch').kind, 'handler');
});

test('tells a wrong method from a path that does not exist', () => {
  assert.deepEqual(router.find('DELETE', 'issue/ACM-1'), { kind: 'other-methods', methods: ['GET', 'PUT'] });
  for (const path of ['', 'issue', 'issue//comment', 'issue/ACM-1/comment/1', 'issue/%E0%A4%A', '../issue/1']) {
    assert.equal(router.find('GET', path).kind, 'nothing', path);
  }
});

test('reads credentials and never throws', () => {
  const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
  assert.deepEqual(readCredentials(basic('a:b:c')), { kind: 'basic', user: 'a', secret: 'b:c' });
  assert.deepEqual(readCredentials('bearer  x'), { kind: 'bearer', token: 'x' });
  assert.equal(readCredentials(undefined).kind, 'none');
  for (const odd of ['Basic', 'Basic !!!', basic('nocolon'), 'Bearer', 'Digest a=b', 'x']) {
    assert.equal(readCredentials(odd).kind, 'unknown', odd);
  }
});
