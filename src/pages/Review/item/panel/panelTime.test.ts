import { panelTime } from './panelTime';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 20, 12, 0, 30);
const at = (minutesAgo: number) => NOW - minutesAgo * MINUTE;
const around = (from: number, to: number | null) => {
  const time = panelTime({ from, to }, NOW, 'Europe/Rome');
  return [Math.round((from - time.from) / MINUTE), Math.round((time.to - (to ?? NOW)) / MINUTE)];
};

it.each([
  ['a short one: a quarter of an hour on both sides', at(300), at(295), [15, 16]],
  ['a longer one: half as long again', at(600), at(480), [60, 61]],
  ['a very long one: six hours', at(9_000), at(6_000), [360, 361]],
  ['one that is not over: until now', at(60), null, [30, 1]],
  ['one that ended a moment ago: not beyond now', at(60), at(1), [30, 2]],
])('leaves room around %s', (_, from, to, expected) => {
  const [before, after] = around(from, to);
  expect(Math.abs((before ?? 0) - (expected[0] ?? 0))).toBeLessThanOrEqual(1);
  expect(Math.abs((after ?? 0) - (expected[1] ?? 0))).toBeLessThanOrEqual(1);
});

it('stays the same within a minute, so that nothing is asked anew', () => {
  const one = panelTime({ from: at(60), to: null }, NOW, 'UTC');
  expect(panelTime({ from: at(60), to: null }, NOW + 5_000, 'UTC').to).toEqual(one.to);
});
