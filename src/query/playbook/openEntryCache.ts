import { fromKept, memoryCache, toKept, type CachedReading, type EntryCache } from './EntryCache';

const DATABASE = 'quantyca-rounds.playbook';
const STORE = 'entries';
/** Of the database's own form. */
const VERSION = 1;

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database of the browser gave no reason.'));
  });

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    const fail = () => reject(transaction.error ?? new Error('The database of the browser gave no reason.'));
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = window.indexedDB.open(DATABASE, VERSION);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return done(opening).then((database) => {
    // Another tab with a newer release must not have to wait for this one.
    database.onversionchange = () => database.close();
    return database;
  });
}

/** Removes what others have read at this screen: it must not even lie in the browser's files. */
async function removeOthers(database: IDBDatabase, owner: string): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite');
  const store = transaction.objectStore(STORE);
  const keys = await done(store.getAllKeys());
  keys.filter((key) => !(Array.isArray(key) && key[0] === owner)).forEach((key) => store.delete(key));
  await finished(transaction);
}

function databaseCache(database: IDBDatabase, owner: string): EntryCache {
  // Keys are [owner, uid]; a list is more than any text, so this is all of one owner's.
  const ofOwner = IDBKeyRange.bound([owner], [owner, []]);
  const write = (act: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(STORE, 'readwrite');
    act(transaction.objectStore(STORE));
    return finished(transaction);
  };
  return {
    all: async () => {
      const kept: unknown[] = await done(database.transaction(STORE).objectStore(STORE).getAll(ofOwner));
      return kept.flatMap((one) => fromKept(one) ?? []);
    },
    put: (readings: readonly CachedReading[]) =>
      write((store) => readings.forEach((reading) => store.put(toKept(reading), [owner, reading.uid]))),
    drop: (uids) => write((store) => uids.forEach((uid) => store.delete([owner, uid]))),
  };
}

/** A cache that forgives: where the browser keeps nothing, or no more, everything is read again. */
function forgiving(cache: EntryCache): EntryCache {
  return {
    all: () => cache.all().catch(() => []),
    put: (readings) => (readings.length === 0 ? Promise.resolve() : cache.put(readings).catch(() => undefined)),
    // What could not be dropped is not shown either: only what is listed at the time is taken from a cache.
    drop: (uids) => (uids.length === 0 ? Promise.resolve() : cache.drop(uids).catch(() => undefined)),
  };
}

/**
 * The cache of one person in one organisation, kept by the browser from one page to the next; what others have left in
 * it is removed. In memory where the browser keeps nothing.
 */
export async function openEntryCache(owner: string): Promise<EntryCache> {
  try {
    const database = await openDatabase();
    await removeOthers(database, owner);
    return forgiving(databaseCache(database, owner));
  } catch {
    return memoryCache();
  }
}
