import { browserShelf, type Shelf } from './Shelf';
import { UnsentStore } from './UnsentStore';

interface Act {
  id: string;
  place: number;
  words?: string;
}

const act = (place: number, id = `act-${place}`): Act => ({ id, place });

function readAct(text: string): Act | undefined {
  try {
    const read: { id?: unknown; place?: unknown } = JSON.parse(text);
    return typeof read.id === 'string' && typeof read.place === 'number'
      ? { id: read.id, place: read.place }
      : undefined;
  } catch {
    return undefined;
  }
}

const storeOn = (shelf: Shelf, prefix = 'test.') =>
  new UnsentStore<Act>(shelf, { prefix, requestOf: ({ id }) => id, write: JSON.stringify, read: readAct });

beforeEach(() => window.localStorage.clear());

it('has what an earlier page left, in its order', () => {
  expect(storeOn(browserShelf()).put(act(2), act(1))).toBe(true);
  const later = storeOn(browserShelf());
  expect(later.get().map(({ id }) => id)).toEqual(['act-1', 'act-2']);
  expect(later.nextPlace()).toBe(3);
});

it('keeps two tabs that took the same place apart, in an order that both see', () => {
  const [one, other] = [storeOn(browserShelf()), storeOn(browserShelf())];
  one.put(act(1, 'b'));
  other.put(act(1, 'a'));
  one.reread();
  expect([one.get(), other.get()]).toEqual([
    [act(1, 'a'), act(1, 'b')],
    [act(1, 'a'), act(1, 'b')],
  ]);
});

it('reads neither what is another person’s nor what it cannot read', () => {
  storeOn(browserShelf(), 'somebody.').put(act(1));
  window.localStorage.setItem('test.old', '{"of":"another release"}');
  window.localStorage.setItem('test.broken', '{');
  expect(storeOn(browserShelf()).get()).toEqual([]);
});

it('keeps in memory what the browser has no room for, says so, and drops it like any other', () => {
  const full: Shelf = { ...browserShelf(), put: () => false };
  const store = storeOn(full);
  expect(store.put(act(1), act(2))).toBe(false);
  expect(store.get()).toEqual([act(1), act(2)]);
  store.drop('act-1');
  expect(store.get()).toEqual([act(2)]);
});

it('shows the newer form of an act once, also where only the older one could be kept', () => {
  let hasRoom = true;
  const shelf = browserShelf();
  const store = storeOn({ ...shelf, put: (key, text) => hasRoom && shelf.put(key, text) });
  store.put(act(1));
  hasRoom = false;
  store.put({ ...act(1), words: 'refused' });
  expect(store.get()).toEqual([{ ...act(1), words: 'refused' }]);
});

it('tells those who listen only where something has changed', () => {
  const store = storeOn(browserShelf());
  const heard = jest.fn();
  const leave = store.subscribe(heard);
  store.put(act(1));
  store.reread();
  expect(heard).toHaveBeenCalledTimes(1);
  leave();
  store.drop('act-1');
  expect(heard).toHaveBeenCalledTimes(1);
});
