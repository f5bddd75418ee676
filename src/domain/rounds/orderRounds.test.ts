import { aCheck, aRound, NOW_MS } from '../../testing/roundBuilders';
import { orderRounds } from './orderRounds';
import { isRunning, roundsNow, whyNotToDo } from './roundsNow';

const HOUR = 3_600_000;
const at = (slot: string, fromHours: number, toHours: number, checks = [aCheck.build()]) =>
  aRound.build({
    slot,
    startMs: NOW_MS + fromHours * HOUR,
    endMs: NOW_MS + toHours * HOUR,
    closesMs: NOW_MS + (toHours + 0.5) * HOUR,
    checks,
  });

const running = at('running', -1, 1);
const sooner = at('sooner', -1, 0.5);
const late = at('late', -2, -0.25, [aCheck.build({ state: 'late' })]);
const next = at('next', 2, 3, [aCheck.build({ state: 'upcoming' })]);
const later = at('later', 4, 5, [aCheck.build({ state: 'upcoming' })]);
const over = at('over', -5, -4, [aCheck.build({ state: 'done_ok' })]);
const carried = at('carried', -9, -8, [aCheck.build({ state: 'missed', isCarried: true })]);
const off = at('off', -1, 1, [aCheck.build({ state: 'not_applicable', reason: 'Weekend' })]);

const slots = (rounds: ReadonlyArray<{ slot: string }>) => rounds.map(({ slot }) => slot);

it('puts first what is due first, then what comes, then what is over', () => {
  const mixed = [over, later, running, off, next, late, sooner, carried];
  expect(slots(orderRounds(mixed, NOW_MS))).toEqual([
    ...['carried', 'late', 'sooner', 'running'],
    ...['next', 'later'],
    ...['off', 'over'],
  ]);
});

it.each([
  [running, true],
  [late, true],
  [carried, true],
  [next, false],
  [over, false],
  [off, false],
])('knows whether $slot needs somebody', (round, isNow) => {
  expect(isRunning(round, NOW_MS)).toBe(isNow);
});

it('unfolds what runs, else what comes next, else what was last', () => {
  expect(slots(roundsNow([over, running, next], NOW_MS))).toEqual(['running']);
  expect(slots(roundsNow([over, later, next], NOW_MS))).toEqual(['next']);
  expect(slots(roundsNow([over, off], NOW_MS))).toEqual(['off']);
  expect(roundsNow([], NOW_MS)).toEqual([]);
});

it('says why a round is not to be done', () => {
  expect(whyNotToDo(off)).toBe('Weekend');
  expect(whyNotToDo(running)).toBeUndefined();
  expect(whyNotToDo({ checks: [] })).toBeUndefined();
});
