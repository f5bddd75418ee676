import { anAct } from '../../../testing/review/anEpisode';
import { minute } from '../../../testing/review/historyRow';
import { closedOf } from './closedOf';
import { feedbackOf } from './feedbackOf';
import { matchAtStart } from './matchAtStart';
import { pinOf } from './pinOf';
import type { Deed } from './ReviewAct';
import { technicalOf } from './technicalOf';
import { stepsUsed } from './stepsUsed';

/** Deeds about `a` in this order, and one about another item, which must not count. */
const about = (...deeds: Deed[]) => [
  ...deeds.map((deed, n) => anAct(n + 1, 'a', deed)).reverse(),
  ...deeds.slice(-1).map((deed) => anAct(99, 'other', deed)),
];
const feedback = (verdict: 'worked' | 'wrong_entry'): Deed => ({ kind: 'feedback', entry: 'e', verdict, note: 'n' });

it('feedback is the last one, and none when it was taken back', () => {
  expect(feedbackOf(about(feedback('worked'), feedback('wrong_entry')), 'a')).toEqual({
    ...{ verdict: 'wrong_entry', entry: 'e', note: 'n' },
    ...{ by: { uid: 'u2', name: 'Person 2' }, at: minute(2) },
  });
  expect(feedbackOf(about(feedback('worked'), { kind: 'unfeedback' }), 'a')).toBeUndefined();
  expect(feedbackOf([], 'a')).toBeUndefined();
});

it('feedback may be about any of several items', () => {
  expect(feedbackOf(about(feedback('worked')), ['x', 'a'])?.verdict).toBe('worked');
});

it('a pin holds until it is taken out', () => {
  expect(pinOf(about({ kind: 'pin', entry: 'e' }, { kind: 'pin', entry: 'f' }), 'a')).toBe('f');
  expect(pinOf(about({ kind: 'pin', entry: 'e' }, { kind: 'unpin' }), 'a')).toBe('');
});

it('of matches only the first one counts', () => {
  const acts = about({ kind: 'match', entry: 'e', by: 'rule' }, { kind: 'match', entry: 'f', by: 'pinned' });
  expect(matchAtStart(acts, 'a')).toEqual({ entry: 'e', by: 'rule', at: minute(1) });
  expect(matchAtStart([], 'a')).toBeUndefined();
});

it('is closed until it is opened again', () => {
  expect(closedOf(about({ kind: 'close', note: 'done' }), 'a')).toMatchObject({ note: 'done', at: minute(1) });
  expect(closedOf(about({ kind: 'close', note: '' }, { kind: 'reopen' }), 'a')).toBeUndefined();
});

it('is technical as the last one says, and not known before', () => {
  expect(technicalOf(about({ kind: 'cause', technical: true }, { kind: 'cause', technical: false }), 'a')).toBe(false);
  expect(technicalOf([], 'a')).toBeUndefined();
});

it('steps are told once, by who ticked them first', () => {
  const use = (step: string): Deed => ({ kind: 'use', entry: 'e', step });
  expect(stepsUsed(about(use('one'), use('two'), use('one')), 'a').map(({ step, at }) => [step, at])).toEqual([
    ['one', minute(1)],
    ['two', minute(2)],
  ]);
});
