import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { at } from '../../testing/at.ts';
import { TestClient } from '../../testing/TestClient.ts';
import type { JsonRecord } from '../../http/record.ts';

const HOUR = 3_600_000;

describe('searching', () => {
  let client: TestClient;
  let truth: JsonRecord[] = [];
  before(async () => {
    client = await TestClient.start({
      tickets: 200,
      users: [
        { name: 'kolkata', zone: 'Asia/Kolkata' },
        { name: 'guest', browse: ['GLX'] },
      ],
    });
    await client.change({
      tickets: [
        { key: 'ACM-9001', summary: 'disk [sda] is full', labels: ['Grafana'], created: '2026-11-01T22:45:00Z' },
        { key: 'ACM-9002', summary: 'nothing here', comments: [{ body: 'the word xylophone', internal: true }] },
        { key: 'ACM-9003', summary: 'moved', previousKeys: ['OPS-7777'], assignee: null, due: '2026-11-05' },
        { key: 'GLX-9004', summary: 'late', sla: { 'Time to resolution': { state: 'breached' } } },
        {
          key: 'GLX-9005',
          summary: 'soon',
          sla: { 'Time to resolution': { state: 'running', remainingMs: HOUR / 2 } },
        },
        { key: 'GLX-9006', summary: 'idle', sla: { 'Time to resolution': { state: 'paused' } } },
        { key: 'GLX-9007', summary: 'kept', sla: { 'Time to resolution': { state: 'met' } } },
        { key: 'GLX-9008', summary: 'none', sla: { 'Time to resolution': null } },
      ],
    });
    truth = await client.truth();
  });
  after(() => client.close());

  async function agrees(jql: string, expected: (ticket: JsonRecord) => boolean): Promise<void> {
    const wanted = truth.filter(expected).map(({ key }) => String(key));
    const found = await client.keys(jql);
    assert.deepEqual(found.toSorted(), wanted.toSorted(), jql);
  }

  const open = (ticket: JsonRecord): boolean => ticket.statusCategory !== 'done';
  const slaOf = (ticket: JsonRecord): unknown => at(ticket, 'sla.Time to resolution.state');

  const equal: Array<[string, (ticket: JsonRecord) => boolean]> = [
    ['project = ACM', ({ project }) => project === 'ACM'],
    ['project in ("ACME Operations", aci, 10002)', ({ project }) => ['ACM', 'ACI', 'GLX'].includes(String(project))],
    ['project != ACM', ({ project }) => project !== 'ACM'],
    ['statusCategory != Done', open],
    ['status = "waiting for customer" OR status = 10011', ({ status }) => String(status).startsWith('Waiting')],
    [
      'priority in (Highest, 2) AND statusCategory in (new, "In Progress")',
      (ticket) => open(ticket) && ['Highest', 'High'].includes(String(ticket.priority)),
    ],
    ['priority >= High', ({ priority }) => priority === 'Highest' || priority === 'High'],
    ['type = Incident AND NOT project = GLX', ({ type, project }) => type === 'Incident' && project !== 'GLX'],
    ['resolution = Unresolved', ({ resolution }) => resolution === null],
    ['resolution is not EMPTY', ({ resolution }) => resolution !== null],
    ['assignee = "Anna Rossi"', ({ assignee }) => assignee === 'Anna Rossi'],
    ['assignee is EMPTY', ({ assignee }) => assignee === null],
    ['labels = GRAFANA', ({ key }) => key === 'ACM-9001'],
    ['component = Batch', ({ components }) => Array.isArray(components) && components.includes('Batch')],
    ['key = OPS-7777', ({ key }) => key === 'ACM-9003'],
    ['key >= ACM-9001', ({ key }) => /^ACM-900/.test(String(key))],
    ['due <= "2026-11-05" AND due is not EMPTY', ({ due }) => due !== null && String(due) <= '2026-11-05'],
    ['created >= 1793572200000', ({ created }) => Date.parse(String(created)) >= 1_793_572_200_000],
    [
      'updated > -2d AND updated <= now()',
      ({ updated }) => Date.parse(String(updated)) > Date.parse('2026-10-31T09:30:00Z'),
    ],
    ['created >= startOfDay()', ({ created }) => Date.parse(String(created)) >= Date.parse('2026-11-01T23:00:00Z')],
    [
      'resolved >= startOfMonth(-1M)',
      ({ resolved }) => resolved !== null && Date.parse(String(resolved)) >= Date.parse('2026-09-30T22:00:00Z'),
    ],
    ['summary ~ "disk \\\\[sda\\\\]"', ({ key }) => key === 'ACM-9001'],
    ['text ~ xylophone', ({ key }) => key === 'ACM-9002'],
    ['summary ~ "xylo*"', () => false],
    ['comment ~ "xylo*"', ({ key }) => key === 'ACM-9002'],
    ['"Time to resolution" = breached()', (ticket) => slaOf(ticket) === 'breached'],
    ['cf[10031] = paused()', (ticket) => at(ticket, 'sla.Time to resolution.paused') === true],
    [
      '"Time to resolution" = running() AND "Time to resolution" < remaining("1h") AND "Time to resolution" != breached()',
      (ticket) => slaOf(ticket) === 'running' && Number(at(ticket, 'sla.Time to resolution.remainingMs')) < HOUR,
    ],
    ['"Time to resolution" is EMPTY', (ticket) => at(ticket, 'sla.Time to resolution') === null],
    ['"Time to resolution" = completed()', (ticket) => at(ticket, 'sla.Time to resolution.completed') === true],
    ['filter = 10000', ({ project }) => project === 'SECRET'],
    ['project = ACM AND filter = 10000', () => false],
    ['summary ~ "a ORDER BY " OR project = SECRET', ({ project }) => project === 'SECRET'],
  ];
  for (const [jql, expected] of equal) {
    test(`finds what is true: ${jql}`, () => agrees(jql, expected));
  }

  const refused: Array<[string, RegExp]> = [
    ['', /Unbounded JQL queries are not allowed here/],
    ['order by key desc', /Unbounded JQL queries are not allowed here/],
    ['project = INVALID', /The value 'INVALID' does not exist for the field 'project'\./],
    ['universe = 1', /Field 'universe' does not exist or you do not have permission to view it\./],
    ['status = Nowhere', /The value 'Nowhere' does not exist for the field 'status'/],
    ['summary = test', /The operator '=' is not supported by the 'summary' field\./],
    ['status in Open', /Operator 'in' does not support the non-list value 'Open' for field 'status'/],
    ['assignee = "Nobody Here"', /does not exist for the field 'assignee'/],
    ['created > yesterday', /Date value 'yesterday' for field 'created' is invalid\. Valid formats include/],
    ['created > "2026-02-30"', /is invalid/],
    ['created > "1767225600000"', /is invalid/],
    ['key = ACM-99999', /An issue with key 'ACM-99999' does not exist for field 'key'/],
    ['project = ACM ORDER BY a', /Field 'a' does not exist/],
    ['project = ACM ORDER BY comment', /Not able to sort using field 'comment'/],
    [`project = ACM ORDER BY ${'key, '.repeat(7)}key`, /more than the 7/],
    ['summary ~ "*x"', /not allowed to start with character '\*'/],
    ['summary ~ "x["', /Unable to parse the text 'x\[' for field 'summary'/],
    ['assignee in membersOf("x")', /Unable to find JQL function 'membersOf\(\)'/],
    ['"Time to resolution" = 3', /is not supported for the field/],
    ['"Time to resolution" < remaining("soon")', /not a duration/],
    ['"order by" = 1', /Field 'order by' does not exist/],
    ['filter = 99', /The value '99' does not exist for the field 'filter'/],
  ];
  for (const [jql, expected] of refused) {
    test(`refuses ${jql || 'an empty query'}`, async () => {
      const { status, body } = await client.search(jql);
      assert.equal(status, 400);
      assert.match(String(at(body, 'errorMessages.0')), expected);
      assert.deepEqual(at(body, 'errors'), {});
    });
  }

  test('dates are read in the zone of the reader', async () => {
    const jql = 'key = ACM-9001 AND created >= "2026-11-02 04:00"';
    const call = (user: string): Promise<unknown> =>
      client
        .call(`/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}`, {
          authorization: `Basic ${Buffer.from(`${user}:secret`).toString('base64')}`,
        })
        .then(({ body }) => at(body, 'issues.length') ?? (at(body, 'issues.0') === undefined ? 0 : 1));
    assert.equal(await call('admin'), 0);
    assert.equal(await call('kolkata'), 1);
  });

  test('what the reader may not browse is left out, and its project does not exist', async () => {
    const authorization = `Basic ${Buffer.from('guest:secret').toString('base64')}`;
    const ask = (jql: string) =>
      client.call('/rest/api/3/search/jql', { method: 'POST', body: { jql, fields: ['project'] }, authorization });
    const { body } = await ask('created > -3650d');
    assert.ok(Array.isArray(at(body, 'issues')));
    assert.equal(at(body, 'issues.0.fields.project.key'), 'GLX');
    const refusedProject = await ask('project = SECRET');
    assert.match(String(at(refusedProject.body, 'errorMessages.0')), /'SECRET' does not exist for the field 'project'/);
    const direct = await client.call('/rest/api/3/issue/ACM-9001', { authorization });
    assert.equal(direct.status, 404);
    assert.match(String(at(direct.body, 'errorMessages.0')), /do not have permission to see it/);
  });

  test('sorts by several fields; the newest first without an order', async () => {
    const byPriority = await client.keys('project in (ACM, GLX) ORDER BY priority DESC, created ASC');
    const rank = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
    const byKey = new Map(truth.map((ticket) => [ticket.key, ticket]));
    const ranks = byPriority.map((key) => rank.indexOf(String(byKey.get(key)?.priority)));
    assert.deepEqual(
      ranks,
      ranks.toSorted((one, other) => one - other)
    );
    const ids = (await client.keys('project = ACM')).map((key) => Number(byKey.get(key)?.id));
    assert.deepEqual(
      ids,
      ids.toSorted((one, other) => other - one)
    );
  });

  test('sorts by the rest of an SLA, tickets without one at the end', async () => {
    const keys = await client.keys('key in (GLX-9008, GLX-9005, GLX-9004, GLX-9006) ORDER BY "Time to resolution" ASC');
    assert.deepEqual(keys, ['GLX-9004', 'GLX-9005', 'GLX-9006', 'GLX-9008']);
  });
});
