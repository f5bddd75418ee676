import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';

import { globSync } from 'glob';
import { parse } from 'yaml';

import { readCompose, type Container } from './readCompose.ts';
import { repository } from '../repository.ts';
import { startProcess } from '../startProcess.ts';

const { containers, volumes } = readCompose();
const dockerfile = readFileSync(path.join(repository, 'Dockerfile'), 'utf8');
const ini = readFileSync(path.join(repository, 'docker', 'grafana.ini'), 'utf8');

function container(name: string): Container {
  const found = containers.find((candidate) => candidate.name === name);
  assert.ok(found, `there is a container ${name}`);
  return found;
}

/** The variables of the set-up and the simulators' flags that name the same systems. */
const flagsOf = { JIRA_CLOUD_URL: '--jira-cloud', JIRA_DC_URL: '--jira-dc', SERVICENOW_URL: '--servicenow' };

function setting(key: string): string {
  return new RegExp(`^${key} = (.+)$`, 'm').exec(ini)?.[1] ?? '';
}

describe('docker-compose.yml', () => {
  it('mounts only what is there', () => {
    for (const { name, volumes: mounts } of containers) {
      for (const mount of mounts) {
        const source = mount.split(':')[0] ?? '';
        const there = source.startsWith('.') ? existsSync(path.join(repository, source)) : volumes.includes(source);
        assert.ok(there, `${name} mounts ${source}`);
      }
    }
  });

  it('builds stages that the Dockerfile has, from files that are there', () => {
    const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map((match) => match[1]);
    for (const { name, target } of containers) {
      assert.ok(stages.includes(target), `${name} is built from ${target}`);
    }
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      (match[1] ?? '').split(' ')
    );
    for (const file of copied) {
      assert.ok(existsSync(path.join(repository, file)), `${file} is copied`);
    }
  });

  it('gives the set-up the ports on which the simulators listen', () => {
    const { command, ports } = container('simulators');
    const { environment } = container('set-up');
    const wanted = Object.entries(flagsOf).map(([variable, flag]) => {
      const port = command[command.indexOf(flag) + 1] ?? '';
      assert.equal(environment[variable], `http://simulators:${port}`);
      return `${port}:${port}`;
    });
    assert.deepEqual(ports, wanted);
    assert.deepEqual(container('prepare').environment, container('set-up').environment);
  });

  it('gives Grafana the document where its provisioning looks for it', () => {
    const provisioning = readFileSync(path.join(repository, 'provisioning/datasources/rounds.yaml'), 'utf8');
    const file = container('prepare').environment['SETUP_FILE'] ?? '';
    assert.ok(provisioning.includes(`$__file{${file}}`));
    const mount = container('grafana').volumes.find((volume) => volume.startsWith('setup:')) ?? '';
    assert.equal(mount.split(':')[1], path.dirname(file));
  });

  it('allows every nested plugin by its own id', () => {
    const ids = globSync('src/**/plugin.json', { cwd: repository }).map((file) => {
      const plugin: unknown = parse(readFileSync(path.join(repository, file), 'utf8'));
      return typeof plugin === 'object' && plugin !== null && 'id' in plugin ? String(plugin.id) : '';
    });
    assert.deepEqual(setting('allow_loading_unsigned_plugins').split(',').toSorted(), ids.toSorted());
  });

  it('keeps the plugin out of the data volume, and the database in it', () => {
    const data =
      container('grafana')
        .volumes.find((volume) => volume.startsWith('data:'))
        ?.split(':')[1] ?? '';
    assert.ok(!setting('plugins').startsWith(data));
    assert.ok(setting('database').startsWith(data));
    assert.ok(dockerfile.includes(` ${setting('plugins')}/quantyca-rounds-app\n`));
  });
});

describe("a container's command", () => {
  it('of the simulators starts them', async () => {
    const [, ...args] = container('simulators').command;
    const running = await startProcess({
      name: 'composed simulators',
      command: process.execPath,
      args: args.map((arg) => (arg === '0.0.0.0' ? '127.0.0.1' : /^\d+$/.test(arg) ? '0' : arg)),
      ready: /^jira-cloud (\S+)\njira-dc (\S+)\nservicenow (\S+)$/m,
    });
    try {
      const [, cloud = '', dataCenter = '', serviceNow = ''] = running.match;
      assert.equal((await fetch(`${cloud}/rest/api/3/serverInfo`)).status, 200);
      assert.equal((await fetch(`${dataCenter}/rest/api/2/serverInfo`)).status, 200);
      assert.equal((await fetch(`${serviceNow}/api/now/table/incident`)).status, 401);
    } finally {
      await running.stop();
    }
  });

  it('of the preparation writes a document that names the simulator', () => {
    const { command, environment } = container('prepare');
    const folder = mkdtempSync(path.join(os.tmpdir(), 'rounds-compose-'));
    try {
      const file = path.join(folder, 'setup.yaml');
      const { status } = spawnSync(process.execPath, command.slice(1), {
        cwd: repository,
        env: { ...process.env, ...environment, SETUP_FILE: file },
      });
      assert.equal(status, 0);
      const text = readFileSync(file, 'utf8');
      for (const variable of Object.keys(flagsOf)) {
        assert.ok(text.includes(environment[variable] ?? '?'), variable);
      }
      assert.doesNotMatch(text, /\$\{/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
