import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { PlaybookEntry } from '../../src/domain/playbook/PlaybookEntry.ts';
import { repository } from '../repository.ts';
import { findFiles } from './findFiles.ts';
import { loadDomain } from './loadDomain.ts';
import { readMaterial } from './readMaterial.ts';
import { readRunbook } from './readRunbook.ts';

const domain = await loadDomain();

const prometheus = `
groups:
  - name: disks
    rules:
      - alert: DiskFull
        expr: disk_used > 0.9
        labels: { severity: warning, customer: acme }
      - alert: DiskFull
        expr: disk_used > 0.95
        labels: { severity: critical, customer: globex, team: '{{ $labels.team }}' }
      - record: disk:used
        expr: avg(disk_used)
      - alert: BatchLate
        labels: { severity: warning }
        annotations: { runbook_url: https://kb.example/batch }
`;

const grafana = `
apiVersion: 1
groups:
  - orgId: 1
    name: Queues
    folder: ESB
    rules:
      - { uid: q-1, title: QueueDepth, labels: { customer: globex }, annotations: { __dashboardUid__: board, __panelId__: '2' } }
      - { uid: q-2, title: QueueAge, isPaused: true }
      - { uid: q-3, title: recorded, record: { metric: x, from: A } }
`;

const dashboard = JSON.stringify({
  uid: 'board',
  title: 'Queues',
  panels: [
    { id: 2, type: 'text', title: 'Drain it', options: { mode: 'markdown', content: 'Stop the producer.' } },
    { id: 3, type: 'quantyca-playbook-panel', title: 'Any', options: { matchers: 'alertname=~".*"' } },
    { id: 4, type: 'quantyca-playbook-panel', title: 'Broken', options: { matchers: 'a="' } },
  ],
});

const runbooks: Record<string, string> = {
  'DiskFull.md': '# Clear the disk\n\n- [ ] logs first\n',
  'acme-disk.md':
    '---\nmatchers: alertname="DiskFull"\ncustomer: acme\nowner: Platform\nreviewed: 2026-10-01\n---\n# Disks of ACME\n',
  'lines.md':
    '# Mail\n\n<!-- playbook: {alertname="MailQueue"} -->\n<!-- playbook: {service="mail"} -->\n<!-- priority: 3 -->\n\nSend it.\n',
  'README.md': '# About this folder\n',
};

const nobodysEntry = (found: ReturnType<typeof readRunbook>): PlaybookEntry => {
  assert.ok(found !== undefined && !('sentence' in found));
  return found;
};
const runbook = (name: string, text: string) => readRunbook({ name, text }, domain);

describe('a runbook in Markdown', () => {
  it('that says nothing is for the alert of its name, and is titled by its first heading', () => {
    const entry = nobodysEntry(runbook('runbooks/DiskFull.md', runbooks['DiskFull.md'] ?? ''));
    assert.deepEqual([entry.matchers, entry.title], [['alertname="DiskFull"'], 'Clear the disk']);
  });

  it('says in front matter for what it is', () => {
    const { matchers, customer, owner, reviewedOn, steps } = nobodysEntry(
      runbook('acme-disk.md', runbooks['acme-disk.md'] ?? '')
    );
    assert.deepEqual(
      [matchers, customer, owner, reviewedOn, steps],
      [['alertname="DiskFull"'], 'acme', 'Platform', '2026-10-01', '# Disks of ACME']
    );
  });

  it('takes front matter as text, list or labels, and lines beside it', () => {
    const matchersOf = (front: string) => nobodysEntry(runbook('x.md', `---\nmatchers: ${front}\n---\n`)).matchers;
    assert.deepEqual(matchersOf('["a=1", "b=2"]'), ['a=1', 'b=2']);
    assert.deepEqual(matchersOf('{ alertname: Disk "x", zone: 1 }'), ['alertname="Disk \\"x\\"", zone="1"']);
    const { matchers, priority } = nobodysEntry(runbook('lines.md', runbooks['lines.md'] ?? ''));
    assert.deepEqual([matchers, priority], [['{alertname="MailQueue"}', '{service="mail"}'], 3]);
  });

  it('about a folder is none', () => {
    assert.equal(runbook('README.md', runbooks['README.md'] ?? ''), undefined);
  });

  it('with broken front matter is told with the line', () => {
    assert.deepEqual(runbook('x.md', '---\na: [1\nb: }\n---\n# x\n'), {
      sentence: 'Its front matter cannot be read. It is no YAML: line 2 cannot be read.',
    });
  });
});

describe('material', () => {
  it('is rules of Prometheus and Grafana, and dashboards, each file for what it is', () => {
    const material = readMaterial(
      [
        { name: 'p.yaml', text: prometheus },
        { name: 'g.yaml', text: grafana },
        { name: 'd.json', text: dashboard },
        { name: 'o.yaml', text: 'kind: PrometheusRule\nspec: { groups: [{ name: g, rules: [{ alert: A }] }] }' },
      ],
      domain
    );
    assert.deepEqual(
      material.rules.map(({ uid, title }) => `${uid} ${title}`),
      [
        ...['p.yaml/disks/DiskFull DiskFull', 'p.yaml/disks/DiskFull#2 DiskFull', 'p.yaml/disks/BatchLate BatchLate'],
        ...['q-1 QueueDepth', 'q-2 QueueAge', 'o.yaml/g/A A'],
      ]
    );
    assert.deepEqual(
      material.dashboards.map(({ meta }) => meta.title),
      ['Queues']
    );
    assert.deepEqual(material.bad, []);
  });

  it('that is hostile or broken is left out with a sentence, and the rest is read', () => {
    const lol = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, n) => {
        const before = 'abcdefgh'[n] ?? 'a';
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
      }),
    ].join('\n');
    const broken: Record<string, string> = {
      'bomb.yaml': lol,
      'deep.json': '['.repeat(100_000),
      'half.yaml': 'groups: [{ name: "x',
      'empty.yaml': '',
      'other.yaml': 'kind: Service',
      'tag.yaml': 'groups: !!js/function "x"',
      'proto.json': '{"__proto__": {"groups": []}, "constructor": 1}',
      'lists.yaml': 'groups: [1, null, { rules: { a: 1 } }, { rules: [null, 7, { alert: {} }, { alert: [] }] }]',
    };
    const material = readMaterial(
      [...Object.entries(broken).map(([name, text]) => ({ name, text })), { name: 'p.yaml', text: prometheus }],
      domain
    );
    assert.equal(material.rules.length, 3);
    for (const { name, sentence } of material.bad) {
      assert.match(sentence, /^[A-Z][^\n]{10,120}\.$/, name);
    }
    assert.deepEqual(
      material.bad.map(({ name }) => name),
      ['bomb.yaml', 'deep.json', 'half.yaml', 'empty.yaml', 'other.yaml', 'tag.yaml', 'proto.json']
    );
  });
});

describe('the command', () => {
  let folder = '';
  const ended = (...args: string[]): { status: unknown; printed: string } => {
    const command = [path.join(repository, 'scripts/playbookCoverage.ts'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    return { status, printed: stdout + stderr };
  };
  const run = (...args: string[]): string => ended(...args).printed;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'rounds-playbook-'));
    const files: Record<string, string> = {
      'rules/p.yaml': prometheus,
      'rules/g.yaml': grafana,
      'rules/half.yaml': 'groups: [{',
      'rules/binary.yaml': 'a\0b',
      'd.json': dashboard,
      ...Object.fromEntries(Object.entries(runbooks).map(([name, text]) => [`runbooks/${name}`, text])),
      'runbooks/evil.md': '---\nmatchers: "x=\\"\\e[31m\\""\n---\n# \u001B]0;evil\u0007 title\n',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    symlinkSync(folder, path.join(folder, 'rules', 'circle'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('prints coverage as the page would judge it', () => {
    const printed = run(
      '--import',
      path.join(folder, 'rules'),
      path.join(folder, 'runbooks'),
      path.join(folder, 'd.json')
    );
    assert.match(printed, /^5 alert rules, 1 of them paused; 8 entries$/m);
    assert.match(printed, /^All +100 % {2}4 of 4 covered/m);
    assert.match(printed, /^acme +100 % {2}1 of 1 covered/m);
    assert.match(printed, /^Of the rules 1 name a page elsewhere/m);
    assert.match(printed, /Catch-alls, which do not count \(1\)\n {2}Any \(Queues\)/);
    assert.match(printed, /Entries that match none of these rules \(\d\)\n(.*\n)*? {2}Mail \(runbooks\/lines\.md\)/);
    assert.match(printed, /Broken \(Queues\): .*character/);
    assert.match(printed, /rules\/half\.yaml: It is no YAML/);
    assert.match(printed, /rules\/binary\.yaml: It is not a text\./);
    assert.match(printed, /never reviewed {2}Clear the disk \(runbooks\/DiskFull\.md\)/);
    // Nothing in a file steers the terminal.
    assert.ok(!/[\u0007\u001B]/.test(printed));
  });

  it('finds in the demo one of everything that the page can show', () => {
    const provisioning = path.join(repository, 'provisioning');
    const printed = run('--import', path.join(provisioning, 'alerting'), path.join(provisioning, 'dashboards'));
    assert.match(printed, /^acme +54 % {2}7 of 13 covered/m);
    assert.match(printed, /Conflicts \(1\)\n {2}Queue drain \(Globex playbook\) = Call the broker team/);
    assert.match(printed, /only a catch-all {2}SAP job aborted/);
    assert.match(printed, /no entry +Portal login slow/);
    assert.match(printed, /match none of these rules \(2\)\n {2}Restart the fax gateway/);
    assert.match(printed, /cannot be read \(1\)\n {2}Gateway down/);
  });

  it('answers one sentence where there is nothing to read', () => {
    assert.equal(run(), '✕ Name what to read: npm run playbook -- --import rules.yaml runbooks/\n');
    assert.equal(run('--wrong'), run());
    assert.match(run('--help'), /^npm run playbook -- --import <file or folder>/);
    assert.equal(ended('--help').status, 0);
    const gone = ended('--import', path.join(folder, 'gone'));
    assert.match(gone.printed, /^✕ Nothing could be read\. .*gone: There is no such file or folder\.\n$/);
    assert.equal(gone.status, 1);
    assert.equal(ended('--import', path.join(folder, 'd.json')).status, 0);
    assert.equal(ended('--import', path.join(folder, 'rules')).status, 2);
  });

  it('finds files in the order of their names, without following links', () => {
    const { files } = findFiles([path.join(folder, 'rules')]);
    assert.deepEqual(
      files.map(({ name }) => name),
      ['rules/g.yaml', 'rules/half.yaml', 'rules/p.yaml']
    );
  });
});
