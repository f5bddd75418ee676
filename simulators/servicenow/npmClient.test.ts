import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { after, before, describe, mock, test } from 'node:test';
import ServiceNow from 'servicenow-rest-api';

import type { Listening } from '../http/listen.ts';
import { at, lengthAt } from '../testing/at.ts';
import { startServiceNowTls } from './startServiceNow.ts';

type Ask = (callback: (answer: unknown) => void) => void;

/** An ordinary client, made for real instances: it knows https only, and display values. */
describe('the npm client servicenow-rest-api', () => {
  let server: Listening;
  let client: ServiceNow;
  const agents: Agent[] = [];

  const connect = (password: string): ServiceNow =>
    new ServiceNow(server.url.replace('https://', ''), 'rounds', password);
  const answer = (ask: Ask): Promise<unknown> => new Promise((resolve) => ask(resolve));

  before(async () => {
    // It tells the console every address that it calls.
    mock.method(console, 'log', () => undefined);
    let file = '';
    server = await startServiceNowTls('127.0.0.1', 0, { tickets: 60 }, (line) => (file = line.split(' ')[1] ?? ''));
    const agent = new Agent({ ca: readFileSync(file) });
    agents.push(agent);
    client = connect('secret');
    client.setNetworkOptions({ httpsAgent: agent });
  });
  after(async () => {
    mock.restoreAll();
    agents.forEach((agent) => agent.destroy());
    await server.close();
  });

  test('reads a sample, and fields of what filters find', async () => {
    assert.equal(lengthAt({ rows: await answer((done) => client.getSampleData('incident', done)) }, 'rows'), 1);
    const filters = ['state=3', 'company.name=Initech', 'ORDERBYnumber'];
    const rows = await answer((done) => client.getTableData(['number', 'state', 'company'], filters, 'incident', done));
    assert.ok(lengthAt({ rows }, 'rows') > 0);
    assert.equal(at(rows, '0.state'), 'On Hold');
    assert.equal(at(rows, '0.company.display_value'), 'Initech');
  });

  test('makes an incident with values as people write them, changes it, removes it', async () => {
    const data = { short_description: 'from a client', company: 'Initech', impact: '1 - High', urgency: '2 - Medium' };
    const made = await answer((done) => client.createNewTask(data, 'incident', done));
    const number = String(at(made, 'number'));
    assert.match(number, /^INC\d{7}$/);
    assert.equal(at(made, 'priority'), '2 - High');
    const id = await answer((done) => client.getSysId('incident', number, done));
    assert.equal(id, at(made, 'sys_id'));
    const changed = await answer((done) =>
      client.UpdateTask('incident', number, { state: 'In Progress', comments: 'seen' }, done)
    );
    assert.equal(at(changed, 'state'), 'In Progress');
    assert.match(String(at(changed, 'comments')), /Rounds Integration \(Additional comments\)\nseen/);
    assert.equal(at(await answer((done) => client.DeleteTask('incident', number, done)), 'status'), 204);
  });

  test('gets errors that it understands', async () => {
    const refused = await answer((done) => connect('wrong').getSampleData('incident', done));
    assert.equal(at(refused, 'response.status'), 401);
    const table = await answer((done) => client.getSampleData('incidents', done));
    assert.equal(at(table, 'response.data.error.message'), 'Invalid table incidents');
  });
});
