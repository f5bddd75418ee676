import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at, lengthAt } from '../../testing/at.ts';
import { basic, TestClient } from '../../testing/TestClient.ts';

describe('reading about the site', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ tickets: 60, users: [{ name: 'guest', browse: ['GLX'] }] });
  });
  after(() => client.close());

  const get = (path: string, user = 'admin') =>
    client.call(`/rest/api/3/${path}`, { authorization: basic(user, 'secret') });

  test('statuses have the three categories, priorities come by rank', async () => {
    const statuses = await get('status');
    assert.deepEqual(at(statuses.body, '0.statusCategory.key'), 'new');
    assert.match(JSON.stringify(statuses.body), /"Waiting for vendor"/);
    assert.equal(at((await get('priority')).body, '0.name'), 'Highest');
  });

  test('projects are paged and filtered, and only those that may be browsed exist', async () => {
    const two = await get('project/search?maxResults=2&startAt=1');
    assert.deepEqual([at(two.body, 'total'), at(two.body, 'isLast'), lengthAt(two.body, 'values')], [5, false, 2]);
    assert.equal(at((await get('project/search?query=globex')).body, 'values.0.key'), 'GLX');
    assert.equal(at((await get('project/search', 'guest')).body, 'total'), 1);
    assert.equal((await get('project/GLX', 'guest')).status, 200);
    assert.equal((await get('project/SECRET', 'guest')).status, 404);
    assert.equal((await get('project/search?startAt=x')).status, 400);
  });

  test('labels are only those of tickets that may be seen', async () => {
    assert.match(JSON.stringify((await get('label')).body), /nightingale/);
    assert.doesNotMatch(JSON.stringify((await get('label', 'guest')).body), /nightingale/);
  });

  test('permissions: asked for by name, unknown ones are refused', async () => {
    const { body } = await get('mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER', 'guest');
    assert.equal(at(body, 'permissions.BROWSE_PROJECTS.havePermission'), true);
    assert.equal(at(body, 'permissions.ADMINISTER.havePermission'), false);
    assert.equal((await get('mypermissions')).status, 400);
    assert.equal((await get('mypermissions?permissions=FLY')).status, 400);
    assert.equal((await get('mypermissions?permissions=BROWSE_PROJECTS&projectKey=SECRET', 'guest')).status, 404);
  });

  test('people are found by part of their name; somebody who has left is not active', async () => {
    assert.equal(at((await get('user/search?query=anna')).body, '0.displayName'), 'Anna Rossi');
    assert.equal(at((await get('user/search?query=former')).body, '0.active'), false);
    assert.equal((await get('user/search')).status, 400);
    assert.equal((await get('user?accountId=nobody')).status, 404);
  });

  test('queries are parsed: structure, errors, and warnings when values are not to be strict', async () => {
    const parse = (validation: string, queries: unknown) =>
      client.call(`/rest/api/3/jql/parse?validation=${validation}`, { method: 'POST', body: { queries } });
    const strict = await parse('strict', ['project = NOPE', 'project = ACM ORDER BY key DESC', 'x y']);
    assert.match(String(at(strict.body, 'queries.0.errors.0')), /does not exist/);
    assert.equal(at(strict.body, 'queries.1.structure.where.operand.value'), 'ACM');
    assert.equal(at(strict.body, 'queries.1.structure.orderBy.fields.0.direction'), 'desc');
    assert.match(String(at(strict.body, 'queries.2.errors.0')), /Expecting operator/);
    assert.match(String(at((await parse('warn', ['project = NOPE'])).body, 'queries.0.warnings.0')), /does not exist/);
    assert.equal(at((await parse('none', ['project = NOPE'])).body, 'queries.0.errors'), undefined);
    assert.equal((await parse('strict', 'x')).status, 400);
  });

  test('a ticket that has moved is found by its old key and shows its new one', async () => {
    const moved = (await client.truth()).find(
      ({ previousKeys }) => Array.isArray(previousKeys) && previousKeys.length > 0
    );
    const old = String(at(moved, 'previousKeys.0'));
    const { body } = await get(`issue/${old}?fields=project`);
    assert.equal(at(body, 'key'), moved?.key);
    assert.equal(at(body, 'fields.project.key'), moved?.project);
  });

  test('the other names of the interface: 2 and latest', async () => {
    for (const version of ['2', 'latest']) {
      const { body } = await client.call(`/rest/api/${version}/search/jql?jql=project%3DACM&fields=description`);
      assert.equal(typeof at(body, 'issues.0.fields.description'), 'string');
    }
  });
});
