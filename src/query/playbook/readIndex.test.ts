import { Failure } from '../../domain/Failure';
import type { AlertRule } from '../../domain/playbook/AlertRule';
import type { DashboardMeta } from '../../domain/playbook/readEntries';
import { memoryCache, type EntryCache } from './EntryCache';
import { readIndex, type IndexSource, type IndexWish } from './readIndex';

const NOW = Date.parse('2026-11-22T10:00:00Z');

interface Board {
  folder: string;
  version: string;
  json: unknown;
}

const panel = (matchers: string) => ({
  id: 1,
  type: 'quantyca-playbook-panel',
  title: `For ${matchers}`,
  options: { matchers },
});

/** A Grafana with dashboards in folders; each person sees some of them, and everything that is asked is counted. */
class FakeGrafana {
  readonly boards = new Map<string, Board>();
  readonly asked: string[] = [];
  mostAtATime = 0;
  private underWay = 0;
  tellsVersions = true;

  put(uid: string, folder: string, matchers = `{uid="${uid}"}`): void {
    const version = String(Number(this.boards.get(uid)?.version ?? 0) + 1);
    this.boards.set(uid, { folder, version, json: { panels: [panel(matchers)] } });
  }

  as(folders: readonly string[]): IndexSource {
    const visible = () => [...this.boards].filter(([, { folder }]) => folders.includes(folder));
    const meta = (uid: string, folder: string): DashboardMeta => ({
      ...{ uid, title: `Board ${uid}`, url: `/d/${uid}`, folderUid: folder, folder },
    });
    return {
      listDashboards: () =>
        this.answer(
          'search',
          visible().map(([uid, { folder }]) => meta(uid, folder))
        ),
      listVersions: () =>
        this.answer(
          'versions',
          this.tellsVersions ? new Map(visible().map(([uid, { version }]) => [uid, version])) : undefined
        ),
      readDashboard: (uid) => {
        const board = visible().find(([one]) => one === uid)?.[1];
        return board === undefined
          ? this.answer(`read ${uid}`, undefined).then(() => Promise.reject(new Failure('not-allowed', 403, 'No.')))
          : this.answer(`read ${uid}`, board.json);
      },
      listLibraryPanels: () => this.answer('libraries', new Map()),
      readLibraryPanel: (uid) => this.answer(`library ${uid}`, { uid, name: uid, model: {} }),
    };
  }

  take(): string[] {
    return this.asked.splice(0);
  }

  private async answer<Value>(what: string, value: Value): Promise<Value> {
    this.asked.push(what);
    this.underWay++;
    this.mostAtATime = Math.max(this.mostAtATime, this.underWay);
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.underWay--;
    return value;
  }
}

const aRule = (annotations: Record<string, string>): AlertRule => ({
  ...{ uid: 'r1', title: 'Disk', folder: 'Team', folderUid: 'f', group: 'g', labels: {}, annotations, isPaused: false },
  ...{ updated: 0, health: 'ok', state: 'inactive', instances: [] },
});

function reading(source: IndexSource, cache: EntryCache, more: Partial<IndexWish> = {}) {
  return readIndex({ source, cache, rules: [], addresses: ['https://ops.example'], now: NOW, ...more });
}

function withBoards(...boards: Array<[uid: string, folder: string]>): FakeGrafana {
  const grafana = new FakeGrafana();
  boards.forEach(([uid, folder]) => grafana.put(uid, folder));
  return grafana;
}

describe('300 dashboards', () => {
  it('take 302 requests at first, six at a time, then two, then one more for each that has changed', async () => {
    const grafana = withBoards(...Array.from({ length: 300 }, (_, at): [string, string] => [`b${at}`, 'open']));
    const cache = memoryCache();
    const told: string[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }) => told.push(`${done} of ${total}`);
    const index = await reading(grafana.as(['open']), cache, { onProgress });
    expect(index.entries).toHaveLength(300);
    expect(grafana.take()).toHaveLength(302);
    expect(grafana.mostAtATime).toBe(6);
    expect([told[0], told[120], told.at(-1)]).toEqual(['0 of 300', '120 of 300', '300 of 300']);

    expect((await reading(grafana.as(['open']), cache)).entries).toHaveLength(300);
    expect(grafana.take()).toEqual(['search', 'versions']);

    grafana.put('b7', 'open', '{new="1"}');
    const changed = await reading(grafana.as(['open']), cache);
    expect(grafana.take()).toEqual(['search', 'versions', 'read b7']);
    expect(changed.entries.find(({ id }) => id === 'panel:b7/1')?.matchers).toEqual(['{new="1"}']);
  });
});

describe('a person who cannot read a dashboard', () => {
  const seen = (index: Awaited<ReturnType<typeof reading>>) => JSON.stringify([index, [...index.aliases]]);

  it('sees neither text nor title nor count of it', async () => {
    const grafana = withBoards(['mine', 'open'], ['theirs', 'secret']);
    const index = await reading(grafana.as(['open']), memoryCache());
    expect(index).toMatchObject({ dashboards: 1, unread: [], entries: [{ id: 'panel:mine/1' }] });
    expect(seen(index)).not.toMatch(/theirs|secret/);
  });

  it('sees nothing of it after the permission was taken away, and nothing is left in the cache', async () => {
    const grafana = withBoards(['mine', 'open'], ['theirs', 'secret']);
    const cache = memoryCache();
    await reading(grafana.as(['open', 'secret']), cache);
    expect(await cache.all()).toHaveLength(2);
    const index = await reading(grafana.as(['open']), cache);
    expect(seen(index)).not.toMatch(/theirs|secret/);
    expect(JSON.stringify(await cache.all())).not.toMatch(/theirs|secret/);
  });

  it('is not even told its title where it is still listed', async () => {
    const grafana = withBoards(['mine', 'open'], ['theirs', 'secret']);
    const closed: IndexSource = {
      ...grafana.as(['open']),
      listDashboards: grafana.as(['open', 'secret']).listDashboards,
    };
    const cache = memoryCache();
    await reading(grafana.as(['open', 'secret']), cache);
    // The version is that of before, and no longer told to him.
    const index = await reading(closed, cache);
    expect(index).toMatchObject({ dashboards: 1, unread: [] });
    expect(seen(index)).not.toMatch(/theirs|secret/);
  });

  it('gets nothing of a rule that points to it', async () => {
    const grafana = withBoards(['mine', 'open'], ['theirs', 'secret']);
    const rules = [aRule({ runbook_url: '/d/theirs?viewPanel=panel-1' })];
    expect(seen(await reading(grafana.as(['open']), memoryCache(), { rules }))).not.toMatch(/theirs/);
  });
});

it('reads a dashboard again where a rule has come to point to it', async () => {
  const grafana = new FakeGrafana();
  grafana.boards.set('b', {
    folder: 'open',
    version: '1',
    json: { panels: [{ id: 3, type: 'text', title: 'T', options: { content: 'Do.' } }] },
  });
  const cache = memoryCache();
  expect((await reading(grafana.as(['open']), cache)).entries).toEqual([]);
  const rules = [aRule({ runbook_url: 'https://ops.example/d/b/slug?viewPanel=3' })];
  expect((await reading(grafana.as(['open']), cache, { rules })).entries).toMatchObject([
    { source: 'pointed', steps: 'Do.' },
  ]);
});

it('reads again what is old where Grafana tells no versions', async () => {
  const grafana = withBoards(['b', 'open']);
  grafana.tellsVersions = false;
  const cache = memoryCache();
  await reading(grafana.as(['open']), cache);
  grafana.take();
  await reading(grafana.as(['open']), cache, { now: NOW + 4 * 60_000 });
  expect(grafana.take()).toEqual(['search', 'versions']);
  await reading(grafana.as(['open']), cache, { now: NOW + 6 * 60_000 });
  expect(grafana.take()).toContain('read b');
});

it('tells of a dashboard that could not be read, and shows the rest', async () => {
  const grafana = withBoards(['a', 'open'], ['b', 'open']);
  const source = grafana.as(['open']);
  const broken = (uid: string) =>
    uid === 'a' ? Promise.reject(new Failure('failed', 500, '')) : source.readDashboard(uid);
  const index = await reading({ ...source, readDashboard: broken }, memoryCache());
  expect(index).toMatchObject({ unread: ['Board a'], entries: [{ id: 'panel:b/1' }] });
});

it('has a library panel once, at its first place, and knows it by all of them', async () => {
  const grafana = new FakeGrafana();
  const json = { panels: [{ id: 4, libraryPanel: { uid: 'lib', name: 'Lib' } }] };
  ['a', 'b'].forEach((uid) => grafana.boards.set(uid, { folder: 'open', version: '1', json }));
  const library = { uid: 'lib', name: 'Lib', model: panel('{a="b"}') };
  const source = { ...grafana.as(['open']), listLibraryPanels: () => Promise.resolve(new Map([['lib', library]])) };
  const index = await reading(source, memoryCache());
  expect(index.entries).toMatchObject([{ id: 'library:lib', matchers: ['{a="b"}'], place: { dashboardUid: 'a' } }]);
  expect([...index.aliases]).toEqual([
    ['panel:a/4', 'library:lib'],
    ['panel:b/4', 'library:lib'],
  ]);
});

it('does without rules and library panels where they cannot be had, and says so', async () => {
  const grafana = new FakeGrafana();
  grafana.boards.set('a', {
    folder: 'open',
    version: '1',
    json: { panels: [{ id: 4, libraryPanel: { uid: 'lib' } }] },
  });
  const listLibraryPanels = () => Promise.reject(new Failure('failed', 500, ''));
  const index = await reading({ ...grafana.as(['open']), listLibraryPanels }, memoryCache(), { rules: undefined });
  expect(index.notices).toEqual(['rules-unreadable', 'library-unreadable']);
});
