import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { z } from 'zod';

import { callHost } from '../scripts/setUp/grafanaApi.ts';
import { findSources } from '../scripts/playbook/findSources.ts';
import { repository } from '../scripts/repository.ts';
import { readGoBenchmarks } from './figures/goOutput.ts';
import { inMilliseconds, milliseconds, spread, type Figure } from './figures/measure.ts';
import { runGo } from './figures/runGo.ts';

const dashboards = 300;
const entriesEach = 4;
const rounds = 5;

/** What this measurement uses of `src/query/playbook/readIndex.ts`. */
type ReadIndex = (wish: {
  source: Record<string, (uid: string) => Promise<unknown>>;
  cache: unknown;
  rules: unknown[];
  addresses: string[];
  now: number;
}) => Promise<{ entries: unknown[] }>;

const functions = z.object({
  readIndex: z.custom<ReadIndex>((value) => typeof value === 'function'),
  memoryCache: z.custom<() => unknown>((value) => typeof value === 'function'),
});

async function product() {
  findSources();
  const folder = path.join(repository, 'src/query/playbook');
  const from = async (file: string): Promise<object> => {
    const loaded: unknown = await import(pathToFileURL(path.join(folder, file)).href);
    return Object(loaded);
  };
  return functions.parse({ ...(await from('readIndex.ts')), ...(await from('EntryCache.ts')) });
}

async function makeDashboards(host: string): Promise<void> {
  for (let number = 0; number < dashboards; number += 1) {
    const panels = Array.from({ length: entriesEach }, (_, n) => ({
      ...{ id: n + 1, type: 'quantyca-playbook-panel', title: `Entry ${n}`, gridPos: { x: 0, y: 8 * n, w: 24, h: 8 } },
      options: { matchers: `alertname="Alert${number}", part="${n}"`, steps: '- [ ] one step\n'.repeat(20) },
    }));
    const dashboard = { uid: `bench-playbook-${number}`, title: `Runbooks ${number}`, panels, schemaVersion: 41 };
    await callHost(host, 'POST', '/api/dashboards/db', { dashboard, overwrite: true });
  }
}

const header = { Authorization: `Basic ${Buffer.from('admin:admin').toString('base64')}` };
const versionsHeader = { ...header, Accept: 'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io' };
const namedList = z.array(z.object({ uid: z.string(), title: z.string() }));
const versionList = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string(), resourceVersion: z.string() }) })),
});

/** Dashboards as the administrator reads them, and how many requests that took. */
function counted(host: string) {
  const asked = { requests: 0 };
  const get = async (address: string, headers: Record<string, string> = header): Promise<unknown> => {
    asked.requests += 1;
    return (await fetch(`${host}${address}`, { headers })).json();
  };
  const source = {
    listDashboards: async () =>
      namedList
        .parse(await get('/api/search?type=dash-db&limit=5000'))
        .map(({ uid, title }) => ({ uid, title, url: `/d/${uid}`, folderUid: '', folder: '' })),
    listVersions: async () => {
      const address = '/apis/dashboard.grafana.app/v1beta1/namespaces/default/dashboards?limit=1000';
      const { items } = versionList.parse(await get(address, versionsHeader));
      return new Map(items.map(({ metadata }) => [metadata.name, metadata.resourceVersion]));
    },
    readDashboard: async (uid: string) =>
      z.object({ dashboard: z.unknown() }).parse(await get(`/api/dashboards/uid/${uid}`)).dashboard,
    listLibraryPanels: async () => Promise.resolve(new Map()),
    readLibraryPanel: async () => Promise.reject(new Error('There is none.')),
  };
  return { asked, source };
}

async function index(host: string): Promise<Figure[]> {
  const { readIndex, memoryCache } = await product();
  await makeDashboards(host);
  const took: Record<'cold' | 'warm', number[]> = { cold: [], warm: [] };
  const requests = { cold: 0, warm: 0 };
  let entries = 0;
  for (let round = 0; round < rounds; round += 1) {
    const cache = memoryCache();
    for (const state of ['cold', 'warm'] as const) {
      const { asked, source } = counted(host);
      const started = performance.now();
      const read = await readIndex({ source, cache, rules: [], addresses: [], now: Date.now() });
      took[state].push(performance.now() - started);
      requests[state] = asked.requests;
      entries = read.entries.length;
    }
  }
  const figure = (state: 'cold' | 'warm', how: string): Figure => ({
    what: `index of ${dashboards} dashboards, ${state}`,
    value: inMilliseconds(spread(took[state])),
    how: `${entries.toLocaleString('en')} entries; ${requests[state].toLocaleString('en')} requests, ${how}`,
  });
  return [
    figure('cold', "six at a time, in the workbench; with the demo's own dashboards"),
    figure('warm', 'nothing has changed since'),
  ];
}

/** The figures of matching in what its benchmark printed. */
export function matchFigures(output: string): Figure[] {
  const found = readGoBenchmarks(output).filter(({ name }) => name === 'Match/1000_entries,_10000_label_sets');
  if (found.length === 0) {
    throw new Error('There is no benchmark of matching any more: change bench/playbook.ts with it.');
  }
  return [
    {
      what: '10,000 label sets against 1,000 entries',
      value: milliseconds(spread(found.map((one) => one.milliseconds)).median),
      how: `median of ${found.length} runs; a third of the entries have regular expressions`,
    },
  ];
}

/** How long matching takes in the back end, and reading the entries in the browser's place. */
export async function playbook(host: string): Promise<Figure[]> {
  const bench = ['-run', '^$', '-bench', '^BenchmarkMatch$', '-benchtime', '10x', '-count', '3'];
  return [...matchFigures(await runGo('playbook matching', ['./pkg/playbook', ...bench])), ...(await index(host))];
}
