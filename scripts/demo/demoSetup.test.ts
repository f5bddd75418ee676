import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

import { parse } from 'yaml';

import { hooliId, initechId } from '../../simulators/servicenow/companies.ts';
import { people } from './people.ts';
import { credentials } from '../setUp/provision.ts';
import { repository } from '../repository.ts';
import { systemVariables } from './TicketSystems.ts';

function read(file: string): string {
  return readFileSync(path.join(repository, 'provisioning', file), 'utf8');
}

const setup = read('setup/demo.yaml');

describe("the demo's set-up", () => {
  it('asks for variables that are filled in', () => {
    const known = [...Object.keys(systemVariables), ...people.map(({ login }) => `UID_${login.toUpperCase()}`)];
    const asked = [...setup.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? '');
    assert.ok(asked.length >= 6);
    assert.deepEqual(
      asked.filter((name) => !known.includes(name)),
      []
    );
  });

  it('names credentials that the provisioned data source has, and that tell no customer', () => {
    const named = [...setup.matchAll(/^ +(?:secret|clientSecret): (\S+)$/gm)].map((match) => match[1] ?? '');
    assert.deepEqual(named.toSorted(), Object.keys(credentials).toSorted());
    const provisioned = read('datasources/rounds.yaml');
    for (const [id, secret] of Object.entries(credentials)) {
      assert.match(provisioned, new RegExp(`^ +secret\\.${id}: ${secret}$`, 'm'));
      assert.doesNotMatch(id, /acme|globex|initech/);
    }
  });

  it("holds Initech's company of the simulated instance, and no other", () => {
    assert.ok(setup.includes(initechId));
    assert.ok(!setup.includes(hooliId));
  });
});

describe('the sample alert rules', () => {
  it('ask the data source for counts of every customer, zero included', () => {
    const file: unknown = parse(read('alerting/rounds.yaml'));
    const text = JSON.stringify(file);
    assert.equal([...text.matchAll(/"queryType":"count","schema":1/g)].length, 2);
    assert.equal([...text.matchAll(/"groupBy":\["customer"\],"zero":true/g)].length, 2);
  });
});
