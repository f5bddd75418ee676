import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { JsonRecord } from '../../http/record.ts';
import { startJiraCloud } from '../../jira-cloud/startJiraCloud.ts';
import { startJiraDc } from '../../jira-dc/startJiraDc.ts';
import { at } from '../../testing/at.ts';
import { TestClient } from '../../testing/TestClient.ts';

const created = '2026-11-01T08:00:00Z';
const base = { customer: 'acme', title: 'disk full', created };
const rows: JsonRecord[] = [
  {
    ...base,
    key: 'ACM-1',
    type: 'incident',
    description: 'first line\n\nsecond',
    priority: 1,
    state: 'pending',
    pendingReason: 'vendor',
    assignee: 'Anna Rossi',
    reporter: 'Zoe Unknown',
    team: 'Databases',
    service: 'Shop',
    major: true,
    labels: ['a', 'b'],
    updated: '2026-11-01T10:00:00Z',
    history: [
      { at: '2026-11-01T08:30:00Z', state: 'in_progress' },
      { at: '2026-11-01T09:00:00Z', state: 'pending', pendingReason: 'vendor' },
    ],
    sla: { state: 'paused', goalSeconds: 14_400, remainingSeconds: 13_800 },
  },
  {
    ...base,
    key: 'ACM-7',
    type: 'change',
    priority: 5,
    state: 'closed',
    cancelled: true,
    plannedStart: '2026-11-05T20:00:00Z',
    plannedEnd: '2026-11-05T22:00:00Z',
    closed: '2026-11-01T12:00:00Z',
    resolutionCode: 'Solved',
  },
  {
    ...base,
    key: 'GLX-3',
    customer: 'globex',
    type: 'other',
    state: 'resolved',
    cause: 'Capacity',
    resolutionCode: 'Workaround',
    resolution: 'Restarted <it>.\n\nTwice.',
    channel: 'Phone',
    mark: '0123456789ab',
    history: [
      { at: '2026-11-01T09:00:00Z', state: 'resolved' },
      { at: '2026-11-01T10:00:00Z', state: 'open' },
      { at: '2026-11-01T11:00:00Z', state: 'resolved' },
    ],
    sla: { state: 'breached', goalSeconds: 3600, due: '2026-11-01T09:30:00Z', stopped: '2026-11-01T11:00:00Z' },
  },
  {
    ...base,
    key: 'GLX-4',
    customer: 'globex',
    state: 'in_progress',
    sla: { name: 'Time to first response', state: 'met', goalSeconds: 600, stopped: '2026-11-01T08:05:00Z' },
  },
  { ...base, key: 'GLX-5', customer: 'globex', sla: { name: 'Time to fix', state: 'running', goalSeconds: 172_800 } },
  {
    ...base,
    key: 'GLX-8',
    customer: 'globex',
    sla: { state: 'running', goalSeconds: 3600, due: '2100-01-01T00:00:00Z' },
  },
  { ...base, key: 'GLX-6', customer: 'globex', sla: { state: 'running', goalSeconds: 3600 } },
];
const lines = rows.map((row) => JSON.stringify(row)).join('\n');

for (const [kind, start, version] of [
  ['Cloud', startJiraCloud, 3],
  ['Data Center', startJiraDc, 2],
] as const) {
  describe(`an import into Jira ${kind}`, () => {
    let client: TestClient;
    before(async () => {
      client = await TestClient.start({ tickets: undefined, import: lines }, start);
    });
    after(() => client.close());

    const read = async (key: string): Promise<unknown> => {
      const { status, body } = await client.call(`/rest/api/${version}/issue/${key}?expand=changelog`);
      assert.equal(status, 200, JSON.stringify(body));
      return body;
    };
    const sla = async (key: string, field = 'customfield_10031'): Promise<unknown> =>
      at(await read(key), `fields.${field}`);

    test('the site has the projects of the import alone, named after their customers', async () => {
      const { body } = await client.call(`/rest/api/${version}/project`);
      assert.ok(Array.isArray(body));
      assert.deepEqual(
        body.map((project) => [at(project, 'key'), at(project, 'name')]),
        [
          ['ACM', 'acme'],
          ['GLX', 'globex'],
        ]
      );
      assert.deepEqual(
        (await client.truth()).map(({ key }) => key),
        rows.map(({ key }) => key)
      );
    });

    test('words, people and custom fields', async () => {
      const issue = await read('ACM-1');
      const field = (path: string): unknown => at(issue, `fields.${path}`);
      assert.deepEqual(
        [
          'summary',
          'issuetype.name',
          'priority.name',
          'status.name',
          'assignee.displayName',
          'reporter.displayName',
        ].map(field),
        ['disk full', 'Incident', 'Highest', 'Waiting for vendor', 'Anna Rossi', 'Zoe Unknown']
      );
      assert.deepEqual(
        ['customfield_10050.value', 'customfield_10051.value', 'customfield_10052.value', 'customfield_10053'].map(
          field
        ),
        ['Databases', 'Shop', 'Yes', null]
      );
      assert.deepEqual(field('labels'), ['a', 'b']);
      assert.equal(Date.parse(String(field('updated'))), Date.parse('2026-11-01T10:00:00Z'));
      assert.equal(field('resolutiondate'), null);
      const named = await client.call(`/rest/api/${version}/field`);
      assert.match(JSON.stringify(named.body), /"customfield_10053","?.*"name":"Planned start"/);
    });

    test('a cancelled change has its resolution, its window and its end', async () => {
      const issue = await read('ACM-7');
      assert.deepEqual(
        ['status.name', 'resolution.name', 'issuetype.name', 'customfield_10052'].map((path) =>
          at(issue, `fields.${path}`)
        ),
        ['Closed', 'Cancelled', 'Change', null]
      );
      const times = ['customfield_10053', 'customfield_10054', 'resolutiondate'];
      assert.deepEqual(
        times.map((path) => new Date(String(at(issue, `fields.${path}`))).toISOString().slice(5, 13)),
        ['11-05T20', '11-05T22', '11-01T12']
      );
    });

    test('how a ticket began and ended, and the mark of the product', async () => {
      const issue = await read('GLX-3');
      const notes =
        version === 3
          ? {
              type: 'doc',
              version: 1,
              content: ['Restarted <it>.', 'Twice.'].map((text) => ({
                type: 'paragraph',
                content: [{ type: 'text', text }],
              })),
            }
          : 'Restarted <it>.\n\nTwice.';
      assert.deepEqual(
        ['customfield_10055.value', 'customfield_10056', 'customfield_10057.value', 'resolution.name', 'labels'].map(
          (path) => at(issue, `fields.${path}`)
        ),
        ['Capacity', notes, 'Phone', 'Workaround', ['rounds-0123456789ab']]
      );
      const named = await client.call(`/rest/api/${version}/field`);
      assert.match(JSON.stringify(named.body), /"name":"Resolution notes".*?"custom":"[^"]*:textarea"/);
    });

    test('the history tells every state, and that a ticket was opened again', async () => {
      const histories = at(await read('GLX-3'), 'changelog.histories');
      assert.ok(Array.isArray(histories));
      const moves = histories
        .toSorted((one, other) => Date.parse(String(at(one, 'created'))) - Date.parse(String(at(other, 'created'))))
        .flatMap((entry) => at(entry, 'items') ?? [])
        .filter((item) => at(item, 'field') === 'status')
        .map((item) => at(item, 'toString'));
      assert.deepEqual(moves, ['Resolved', 'Open', 'Resolved']);
    });

    test('a paused SLA stands still with its rest, however late it gets', async () => {
      const before = await sla('ACM-1');
      assert.deepEqual(
        [at(before, 'ongoingCycle.paused'), at(before, 'ongoingCycle.remainingTime.millis')],
        [true, 13_800_000]
      );
      await client.change({ advanceMs: 86_400_000 });
      assert.equal(at(await sla('ACM-1'), 'ongoingCycle.remainingTime.millis'), 13_800_000);
      await client.change({ advanceMs: -86_400_000 });
    });

    test('a breached SLA keeps due time, goal and end; the pause before it is understood', async () => {
      const cycle = at(await sla('GLX-3'), 'completedCycles.0');
      assert.deepEqual([at(cycle, 'breached'), at(cycle, 'goalDuration.millis')], [true, 3_600_000]);
      assert.equal(at(cycle, 'breachTime.epochMillis'), Date.parse('2026-11-01T09:30:00Z'));
      assert.equal(at(cycle, 'stopTime.epochMillis'), Date.parse('2026-11-01T11:00:00Z'));
      assert.equal(at(cycle, 'startTime.epochMillis'), Date.parse(created));
    });

    test('a running SLA goes by the clock: past its due time it is breached and still runs', async () => {
      const late = await sla('GLX-6');
      assert.deepEqual([at(late, 'ongoingCycle.breached'), at(late, 'ongoingCycle.paused')], [true, false]);
      assert.equal(at(late, 'ongoingCycle.breachTime.epochMillis'), Date.parse('2026-11-01T09:00:00Z'));
    });

    test('a running SLA keeps its due time, also where that is further off than its goal', async () => {
      const far = at(await sla('GLX-8'), 'ongoingCycle');
      assert.deepEqual(
        ['paused', 'breached', 'breachTime.epochMillis', 'goalDuration.millis'].map((path) => at(far, path)),
        [false, false, Date.parse('2100-01-01T00:00:00Z'), 3_600_000]
      );
    });

    test('the first response has its own field, and an SLA of another name gets one', async () => {
      assert.equal(at(await sla('GLX-4', 'customfield_10030'), 'completedCycles.0.breached'), false);
      assert.equal(await sla('GLX-4'), null);
      const further = await sla('GLX-5', 'customfield_10032');
      assert.deepEqual([at(further, 'name'), at(further, 'ongoingCycle.breached')], ['Time to fix', false]);
      const path = version === 3 ? '/rest/api/3/search/jql' : '/rest/api/2/search';
      const found = await client.call(path, {
        method: 'POST',
        body: { jql: '"Time to fix" = running()', fields: ['key'] },
      });
      assert.equal(at(found.body, 'issues.0.key'), 'GLX-5');
      assert.equal(at(found.body, 'issues.1'), undefined);
    });

    test('queries know the custom fields', async () => {
      const path = version === 3 ? '/rest/api/3/search/jql' : '/rest/api/2/search';
      const keys = async (jql: string): Promise<unknown> => {
        const { body } = await client.call(path, { method: 'POST', body: { jql, fields: ['key'] } });
        return at(body, 'issues.0.key');
      };
      assert.equal(await keys('Team = databases AND "Major incident" = Yes'), 'ACM-1');
      assert.equal(await keys('"Planned start" >= "2026-11-05"'), 'ACM-7');
      assert.equal(await keys('cf[10051] = Shop'), 'ACM-1');
    });

    test('a bad line is one sentence, and nothing is served', async () => {
      const made = await client.admin('POST', 'sites', { id: 'bad', import: `${lines}\n{"key":"X-1"}` });
      assert.equal(made.status, 400);
      assert.deepEqual(made.body, { error: 'Line 8 of the import: "created" is missing.' });
      assert.equal((await client.admin('GET', 'sites/bad')).status, 404);
    });

    test('demo tickets beside an import must be of other projects', async () => {
      const clash = await client.admin('POST', 'sites', { id: 'both', tickets: 20, import: lines });
      assert.match(JSON.stringify(clash.body), /has demo tickets; set \\"tickets\\" to 0/);
      const apart = lines.replaceAll('ACM-', 'XA-').replaceAll('GLX-', 'XG-');
      const both = await client.admin('POST', 'sites', { id: 'both', tickets: 20, import: apart });
      assert.equal(at(both.body, 'tickets'), 27);
    });
  });
}
