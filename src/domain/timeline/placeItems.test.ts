import type { TimelineItem } from './TimelineItem';
import { placeItems, type PlacedBox } from './placeItems';

const sign = { glyph: '▲', tone: 'error', word: 'Firing' } as const;
const point = (at: number, id = `p${at}`): TimelineItem => ({ id, from: at, to: null, label: id, sign });
const bar = (from: number, to: number, id = `${from}-${to}`): TimelineItem => ({ id, from, to, label: id, sign });
/** One pixel a millisecond. */
const SPAN = { from: 0, to: 1000, widthPx: 1000 };

const boxText = (box: PlacedBox): string => {
  const what = box.kind === 'count' ? `${box.isMore ? '+' : 'x'}${box.items.length}` : box.item.id;
  return `${box.row}: ${what} at ${box.left} (${box.kind} ${box.width})`;
};
const shown = (items: readonly TimelineItem[]) => placeItems(items, SPAN).boxes.map(boxText);
const times = <Item>(number: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: number }, (_, index) => make(index));

test.each([
  ['nothing', [], []],
  ['a point is a mark around its time', [point(500)], ['0: p500 at 488 (mark 24)']],
  ['marks stay inside at both ends', [point(0), point(999)], ['0: p0 at 0 (mark 24)', '0: p999 at 976 (mark 24)']],
  ['a region is a bar', [bar(100, 300)], ['0: 100-300 at 100 (bar 200)']],
  ['a region too short to be seen is a mark at its middle', [bar(100, 110)], ['0: 100-110 at 93 (mark 24)']],
  ['what goes on at both ends is cut', [bar(-50, 2000)], ['0: -50-2000 at 0 (bar 1000)']],
  ['what ended as the time begins is not in it', [bar(-50, 0), point(-1)], []],
  ['what begins as the time ends is not in it', [bar(1000, 1100), point(1000)], []],
  ['a point as the time begins is in it', [point(0)], ['0: p0 at 0 (mark 24)']],
  [
    'bars that follow one another share a row',
    [bar(100, 200), bar(200, 300)],
    ['0: 100-200 at 100 (bar 100)', '0: 200-300 at 200 (bar 100)'],
  ],
  [
    'bars that overlap are stacked, the longer above',
    [bar(100, 200), bar(100, 300), bar(250, 400)],
    ['0: 100-300 at 100 (bar 200)', '1: 100-200 at 100 (bar 100)', '1: 250-400 at 250 (bar 150)'],
  ],
  [
    'four high, then they are counted',
    times(16, (index) => bar(100, 300, `b${index}`)),
    [...times(4, (index) => `${index}: b${index} at 100 (bar 200)`), '4: +12 at 100 (count 36)'],
  ],
  [
    'counted where they begin, together where they begin near each other',
    [...times(4, (index) => bar(100, 900, `b${index}`)), bar(200, 300), bar(220, 320), bar(400, 500)],
    [
      ...times(4, (index) => `${index}: b${index} at 100 (bar 800)`),
      ...['4: +2 at 200 (count 36)', '4: +1 at 400 (count 36)'],
    ],
  ],
  [
    'few marks at one place are stacked',
    [point(500), point(505), point(510)],
    ['0: p500 at 488 (mark 24)', '1: p505 at 493 (mark 24)', '2: p510 at 498 (mark 24)'],
  ],
  ['many are one with their number', times(12, (index) => point(500 + index)), ['0: x12 at 488 (count 24)']],
  [
    'what is folded gives way to a bar like any other, and is counted whole where four are above it',
    [...times(4, (index) => bar(100, 900, `b${index}`)), ...times(9, (index) => point(500, `p${index}`))],
    [...times(4, (index) => `${index}: b${index} at 100 (bar 800)`), '4: +9 at 488 (count 36)'],
  ],
  [
    'a count stays inside at the end',
    times(6, (index) => bar(970, 1000, `b${index}`)),
    [...times(4, (index) => `${index}: b${index} at 970 (bar 30)`), '4: +2 at 964 (count 36)'],
  ],
])('%s', (_, items, expected) => {
  expect(shown(items)).toEqual(expected);
});

it('says at which end a bar is cut', () => {
  const cuts = placeItems([bar(-50, 200), bar(300, 500), bar(800, 1001)], SPAN).boxes.map((box) =>
    box.kind === 'count' ? undefined : box.isCut
  );
  expect(cuts).toEqual([
    { left: true, right: false },
    { left: false, right: false },
    { left: false, right: true },
  ]);
});

it('is one row high where it is empty, and as high as it is stacked', () => {
  expect(placeItems([], SPAN).rows).toBe(1);
  expect(
    placeItems(
      times(3, (index) => bar(0, 500, `b${index}`)),
      SPAN
    ).rows
  ).toBe(3);
  expect(
    placeItems(
      times(9, (index) => bar(0, 500, `b${index}`)),
      SPAN
    ).rows
  ).toBe(5);
});

/** Numbers between 0 and 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

it.each(times(20, (seed) => seed + 1))('shows each item once and lets no two boxes touch (seed %i)', (seed) => {
  const next = seeded(seed);
  const items = times(Math.ceil(next() * 400), (index) => {
    const from = next() * 1200 - 100;
    return next() < 0.5 ? point(from, `i${index}`) : bar(from, from + next() ** 4 * 900, `i${index}`);
  });
  const { boxes } = placeItems(items, SPAN);
  const ids = boxes.flatMap((box) => (box.kind === 'count' ? box.items.map(({ id }) => id) : [box.item.id]));
  const within = items.filter(({ from, to }) => from < 1000 && (from >= 0 || (to ?? from) > 0));
  expect([...ids].sort()).toEqual(within.map(({ id }) => id).sort());
  const inRow = (row: number) => boxes.filter((box) => box.row === row).sort((one, other) => one.left - other.left);
  for (const row of [0, 1, 2, 3, 4].map(inRow)) {
    for (const [index, box] of row.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(1000.001);
      expect(box.left).toBeGreaterThanOrEqual((row[index - 1]?.left ?? -1000) + (row[index - 1]?.width ?? 0) - 0.001);
    }
  }
});
