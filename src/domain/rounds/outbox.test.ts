import {
  bulkBody,
  countUnsent,
  entryBody,
  inOrder,
  isRoundWaiting,
  nextToSend,
  readWaiting,
  waitingByCheck,
  writeWaiting,
  type Waiting,
} from './outbox';

const round = { checklist: 'morning', slot: 'early', date: '2027-01-12' };

const one = (place: number, check: string, changed: Partial<Waiting> = {}): Waiting =>
  Object.assign(
    { kind: 'one' as const, request: `request-${place}`, place, act: { round, check, act: 'done' as const, seen: 0 } },
    changed
  );

describe('the outbox', () => {
  it('is read as it was written', () => {
    const waiting = one(1, 'backup');
    expect(readWaiting(writeWaiting(waiting))).toEqual(waiting);
  });

  it.each(['', 'null', '{', '{"kind":"one"}', '{"kind":"two","request":"12345678","place":1}'])(
    'takes %j for nothing of its own',
    (text) => {
      expect(readWaiting(text)).toBeUndefined();
    }
  );

  it('sends in the order in which it was filled, whatever the order in which the shelf tells', () => {
    const outbox = [one(3, 'c'), one(1, 'a'), one(2, 'b')];
    expect(inOrder(outbox).map(({ place }) => place)).toEqual([1, 2, 3]);
    expect(nextToSend(outbox)).toMatchObject({ place: 1 });
  });

  it('lets what was refused hold nobody up, and does not count it as unsent', () => {
    const refused = one(1, 'a', { refusal: { code: 'conflict', sentence: 'No.' } });
    expect(nextToSend([refused, one(2, 'b')])).toMatchObject({ place: 2 });
    expect(countUnsent([refused, one(2, 'b')])).toBe(1);
    expect(nextToSend([refused])).toBeUndefined();
  });

  it('knows what waits for a check: the latest, and every check of a bulk act', () => {
    const bulk: Waiting = {
      kind: 'bulk',
      request: 'request-9',
      place: 9,
      act: {
        round,
        checks: [
          { check: 'a', seen: 0 },
          { check: 'b', seen: 0 },
        ],
      },
    };
    const found = waitingByCheck([bulk, one(1, 'a'), one(2, 'c')]);
    expect([...found].map(([id, { place }]) => [id, place])).toEqual([
      ['morning early 2027-01-12 a', 9],
      ['morning early 2027-01-12 c', 2],
      ['morning early 2027-01-12 b', 9],
    ]);
  });

  it('knows whether a round waits', () => {
    expect(isRoundWaiting([one(1, 'a')], round)).toBe(true);
    expect(isRoundWaiting([one(1, 'a')], { ...round, date: '2027-01-13' })).toBe(false);
    expect(isRoundWaiting([one(1, 'a', { refusal: { code: '', sentence: '' } })], round)).toBe(false);
  });

  it('sends the round in the address and the rest in the body', () => {
    expect(entryBody('request-1', { round, check: 'a', act: 'skip', seen: 4, reason: 'r' })).toEqual({
      request: 'request-1',
      check: 'a',
      act: 'skip',
      seen: 4,
      reason: 'r',
    });
    expect(bulkBody('request-1', { round, checks: [{ check: 'a', seen: 0 }] })).toEqual({
      request: 'request-1',
      act: 'done',
      checks: [{ check: 'a', seen: 0 }],
    });
  });
});
