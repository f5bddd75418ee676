import { Failure } from '../../domain/Failure';
import type { AlertRule } from '../../domain/playbook/AlertRule';
import { buildIndex } from '../../domain/playbook/buildIndex';
import type { LibraryPanel } from '../../domain/playbook/libraryEntries';
import { NOTHING_POINTED, pointedBy, pointedKey, pointingTo, type Pointed } from '../../domain/playbook/Pointed';
import type { GrafanaAddresses } from '../../domain/playbook/Pointer';
import type { PlaybookIndex } from '../../domain/playbook/PlaybookIndex';
import { readEntries, type DashboardMeta, type ReadDashboard } from '../../domain/playbook/readEntries';
import { placedAnew } from '../../domain/playbook/placedAnew';
import { eachLimited } from './eachLimited';
import type { CachedReading, EntryCache } from './EntryCache';

/** Where dashboards come from; every call with the permissions of the person who asks. */
export interface IndexSource {
  listDashboards: (signal?: AbortSignal) => Promise<DashboardMeta[]>;
  listVersions: (signal?: AbortSignal) => Promise<ReadonlyMap<string, string> | undefined>;
  readDashboard: (uid: string, signal?: AbortSignal) => Promise<unknown>;
  listLibraryPanels: (signal?: AbortSignal) => Promise<Map<string, LibraryPanel>>;
  readLibraryPanel: (uid: string, signal?: AbortSignal) => Promise<LibraryPanel>;
}

/** How many of how many dashboards are read. */
export interface IndexProgress {
  done: number;
  total: number;
}

export interface IndexWish {
  source: IndexSource;
  cache: EntryCache;
  /** What alert rules point to counts too; undefined where the rules cannot be read. */
  rules: readonly AlertRule[] | undefined;
  addresses: GrafanaAddresses;
  /** Milliseconds since 1970. */
  now: number;
  onProgress?: (progress: IndexProgress) => void;
  signal?: AbortSignal;
}

/** Requests at a time, so that others at the same Grafana do not notice. */
const AT_A_TIME = 6;
/** How long a reading is good for where Grafana tells no versions. */
const MAX_AGE_MS = 5 * 60_000;
/** Readings that are kept together: who leaves the page has not read for nothing. */
const KEEP_EVERY = 50;

const isGone = (thrown: unknown): boolean =>
  thrown instanceof Failure && (thrown.kind === 'not-found' || thrown.kind === 'not-allowed');

/** One run of reading; nothing of it outlives the run but what it puts into the cache. */
class IndexReader {
  readonly read: ReadDashboard[] = [];
  readonly unread: string[] = [];
  private fresh: CachedReading[] = [];
  private done = 0;
  private readonly wish: IndexWish;
  private readonly pointed: ReadonlyMap<string, Pointed>;

  constructor(wish: IndexWish, pointed: ReadonlyMap<string, Pointed>) {
    this.wish = wish;
    this.pointed = pointed;
  }

  async readAll(dashboards: readonly DashboardMeta[], versions: ReadonlyMap<string, string> | undefined) {
    const cached = await this.cachedOf(dashboards);
    const toRead: DashboardMeta[] = [];
    for (const meta of dashboards) {
      const known = cached.get(meta.uid);
      if (known !== undefined && this.isCurrent(known, versions)) {
        this.read.push({ meta, reading: placedAnew(known.reading, meta) });
      } else {
        toRead.push(meta);
      }
    }
    const total = dashboards.length;
    this.done = total - toRead.length;
    this.wish.onProgress?.({ done: this.done, total });
    await eachLimited(toRead, AT_A_TIME, async (meta) => {
      await this.readOne(meta, versions?.get(meta.uid) ?? '');
      this.done++;
      this.wish.onProgress?.({ done: this.done, total });
    });
    await this.keep();
  }

  /** What is known of the dashboards that are listed now; all else is forgotten, since the person may not see it. */
  private async cachedOf(dashboards: readonly DashboardMeta[]): Promise<Map<string, CachedReading>> {
    const listed = new Set(dashboards.map(({ uid }) => uid));
    const cached = await this.wish.cache.all();
    await this.wish.cache.drop(cached.map(({ uid }) => uid).filter((uid) => !listed.has(uid)));
    return new Map(cached.filter(({ uid }) => listed.has(uid)).map((reading) => [reading.uid, reading]));
  }

  private pointedIn(uid: string): Pointed {
    return this.pointed.get(uid) ?? NOTHING_POINTED;
  }

  private isCurrent(
    { uid, version, pointed, readAt }: CachedReading,
    versions: ReadonlyMap<string, string> | undefined
  ) {
    const age = this.wish.now - readAt;
    const isSame =
      versions === undefined ? age >= 0 && age < MAX_AGE_MS : version !== '' && versions.get(uid) === version;
    return isSame && pointed === pointedKey(this.pointedIn(uid));
  }

  private async readOne(meta: DashboardMeta, version: string): Promise<void> {
    const { source, now, signal } = this.wish;
    const pointed = this.pointedIn(meta.uid);
    try {
      const reading = readEntries(await source.readDashboard(meta.uid, signal), meta, pointed);
      this.read.push({ meta, reading });
      this.fresh.push({ uid: meta.uid, version, pointed: pointedKey(pointed), readAt: now, reading });
    } catch (thrown) {
      signal?.throwIfAborted();
      // Deleted, or closed to the person, since it was listed: then not even its title is his to see.
      if (!isGone(thrown)) {
        this.unread.push(meta.title);
      }
    }
    if (this.fresh.length >= KEEP_EVERY) {
      await this.keep();
    }
  }

  private async keep(): Promise<void> {
    const fresh = this.fresh;
    this.fresh = [];
    await this.wish.cache.put(fresh);
  }
}

/** The content of the library panels in the dashboards; never cached, since a dashboard's version does not tell theirs. */
async function readLibraries(
  dashboards: readonly ReadDashboard[],
  pointed: ReadonlyMap<string, Pointed>,
  wish: IndexWish
) {
  const uses = dashboards.flatMap(({ meta, reading }) =>
    reading.libraries.map(({ uid, panelId }) => ({
      uid,
      isPointed: pointingTo(pointed.get(meta.uid) ?? NOTHING_POINTED, panelId) !== '',
    }))
  );
  if (uses.length === 0) {
    return new Map<string, LibraryPanel>();
  }
  const libraries = await wish.source.listLibraryPanels(wish.signal);
  const missing = new Set(uses.filter(({ uid, isPointed }) => isPointed && !libraries.has(uid)).map(({ uid }) => uid));
  await eachLimited([...missing], AT_A_TIME, async (uid) => {
    const panel = await wish.source.readLibraryPanel(uid, wish.signal).catch((thrown: unknown) => {
      wish.signal?.throwIfAborted();
      return isGone(thrown) ? undefined : Promise.reject(thrown);
    });
    if (panel !== undefined) {
      libraries.set(uid, panel);
    }
  });
  return libraries;
}

/**
 * The playbook as one person may see it: lists his dashboards, takes from the cache what has not changed, reads the
 * rest. Fails only where the dashboards cannot be listed.
 */
export async function readIndex(wish: IndexWish): Promise<PlaybookIndex> {
  const { source, signal, addresses, rules = [] } = wish;
  const pointed = pointedBy(rules, addresses);
  const [dashboards, versions] = await Promise.all([source.listDashboards(signal), source.listVersions(signal)]);
  const reader = new IndexReader(wish, pointed);
  await reader.readAll(dashboards, versions);
  const libraries = await readLibraries(reader.read, pointed, wish).catch((thrown: unknown) => {
    signal?.throwIfAborted();
    return thrown instanceof Failure ? undefined : Promise.reject(thrown);
  });
  const { entries, aliases, left } = buildIndex({
    ...{ dashboards: reader.read, libraries: libraries ?? new Map(), rules, pointed, addresses },
  });
  return {
    ...{ entries, aliases, dashboards: reader.read.length + reader.unread.length, unread: reader.unread.sort() },
    titles: new Map(dashboards.map(({ uid, title }) => [uid, title])),
    notices: [
      ...(wish.rules === undefined ? (['rules-unreadable'] as const) : []),
      ...(libraries === undefined ? (['library-unreadable'] as const) : []),
      ...(left > 0 ? (['too-many-entries'] as const) : []),
    ],
  };
}
