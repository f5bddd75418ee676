import { browserShelf } from './Shelf';
import { UnsentSender } from './UnsentSender';
import { UnsentStore } from './UnsentStore';

interface Act {
  id: string;
  place: number;
  refused?: boolean;
}

class No extends Error {}

const act = (place: number): Act => ({ id: `act-${place}`, place });
const requestOf = ({ id }: Act): string => id;

/** Sends three at a time, as `answer` says; `sent` has what each request held. */
function parts(answer: (acts: readonly Act[]) => void) {
  const sent: string[][] = [];
  const store = new UnsentStore<Act>(browserShelf(), {
    ...{ prefix: 'test.', requestOf, write: JSON.stringify, read: (text) => JSON.parse(text) },
  });
  const sender = new UnsentSender({
    ...{ store, requestOf },
    next: (waiting) => waiting.filter(({ refused }) => refused !== true).slice(0, 3),
    send: (acts) => {
      sent.push(acts.map(requestOf));
      return new Promise((resolve) => resolve(answer(acts)));
    },
    isVerdict: (thrown) => thrown instanceof No,
    refused: (one) => ({ ...one, refused: true }),
  });
  return { store, sender, sent };
}

beforeEach(() => {
  jest.useFakeTimers();
  window.localStorage.clear();
});
afterEach(() => jest.useRealTimers());

it('sends what waits in its order, whatever the order in which it was put', async () => {
  const { store, sender, sent } = parts(() => undefined);
  store.put(act(3), act(1), act(4), act(2));
  await sender.flush();
  expect(sent).toEqual([['act-1', 'act-2', 'act-3'], ['act-4']]);
  expect(store.get()).toEqual([]);
});

it('takes along what comes while it sends, and sends nothing twice', async () => {
  const { store, sender, sent } = parts(() => undefined);
  store.put(act(1));
  const first = sender.flush();
  store.put(act(2));
  await Promise.all([sender.flush(), first]);
  expect(sent).toEqual([['act-1'], ['act-2']]);
});

it('tries the same again where no verdict comes, later each time and at most every half minute', async () => {
  let isDown = true;
  const { store, sender, sent } = parts(() => {
    if (isDown) {
      throw new Error('no network');
    }
  });
  store.put(act(1));
  await sender.flush();
  expect(sender.getHoldup()).toEqual({ error: new Error('no network') });
  const counts: number[] = [];
  for (const waitMs of [999, 1, 2_000, 4_000, 8_000, 16_000, 29_999, 1, 30_000]) {
    await jest.advanceTimersByTimeAsync(waitMs);
    counts.push(sent.length);
  }
  expect(counts).toEqual([1, 2, 3, 4, 5, 6, 6, 7, 8]);
  isDown = false;
  await jest.advanceTimersByTimeAsync(30_000);
  expect([store.get(), sender.getHoldup(), new Set(sent.flat())]).toEqual([[], undefined, new Set(['act-1'])]);
});

it('sends each alone after a verdict about several, keeps the refused one marked and asks no more about it', async () => {
  const { store, sender, sent } = parts((acts) => {
    if (acts.some(({ id }) => id === 'act-2')) {
      throw new No('not yours');
    }
  });
  store.put(act(1), act(2), act(3));
  await sender.flush();
  await sender.flush();
  expect(sent).toEqual([['act-1', 'act-2', 'act-3'], ['act-1'], ['act-2'], ['act-3']]);
  expect(store.get()).toEqual([{ ...act(2), refused: true }]);
  expect(sender.getHoldup()).toBeUndefined();
});

it('keeps the rest waiting where the network fails after a verdict', async () => {
  const { store, sender } = parts((acts) => {
    if (acts.length > 1) {
      throw new No('not yours');
    }
    if (acts[0]?.id === 'act-2') {
      throw new Error('no network');
    }
  });
  store.put(act(1), act(2), act(3));
  await sender.flush();
  expect(store.get().map(requestOf)).toEqual(['act-2', 'act-3']);
  expect(sender.getHoldup()).toEqual({ error: new Error('no network') });
});

it('does not send what another tab has sent meanwhile', async () => {
  const { store, sender, sent } = parts(() => undefined);
  const other = parts(() => undefined);
  store.put(act(1), act(2));
  other.store.reread();
  other.store.drop('act-1');
  await sender.flush();
  expect(sent).toEqual([['act-2']]);
});
