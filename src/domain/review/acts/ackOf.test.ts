import { anAct, anEpisode } from '../../../testing/review/anEpisode';
import { minute } from '../../../testing/review/historyRow';
import { groupEpisodes } from '../episodes/groupEpisodes';
import { ackOf } from './ackOf';
import { firstAckAt } from './firstAckAt';
import type { ReviewAct } from './ReviewAct';

const FIRING = anEpisode('a', 0, { to: null });

/** Acknowledges, `until` in minutes of the morning. */
const ack = (number: number, until = 100, more: { severity?: string; sticky?: boolean; item?: string } = {}) =>
  anAct(number, more.item ?? 'a', {
    ...{ kind: 'ack', comment: `c${number}`, until: minute(until) },
    ...{ severity: more.severity ?? 'warning', sticky: more.sticky ?? false },
  });
const unack = (number: number) => anAct(number, 'a', { kind: 'unack' });

/** State and comment. */
function told(acts: ReviewAct[], at: number, episodes = [FIRING]): string {
  const [group] = groupEpisodes(episodes, acts);
  const found = ackOf(acts, group ?? FIRING, minute(at));
  return found.state === 'none' ? 'none' : `${found.state} ${found.comment}`;
}

it.each<[string, ReviewAct[], number, string]>([
  ['nobody', [], 50, 'none'],
  ['another item', [ack(1, 100, { item: 'x' })], 50, 'none'],
  ['taken on', [ack(1)], 99, 'acked c1'],
  ['its time is over', [ack(1)], 100, 'expired c1'],
  ['taken on again', [ack(1), ack(2, 200)], 150, 'acked c2'],
  ['the last word is shorter', [ack(1, 200), ack(2, 50)], 60, 'expired c2'],
  ['taken back', [ack(1), unack(2)], 50, 'none'],
  ['taken back to the one before', [ack(1), ack(2), unack(3)], 50, 'acked c1'],
  ['taken back to one that is over', [ack(1, 40), ack(2), unack(3)], 50, 'expired c1'],
  ['taken back twice', [ack(1), unack(2), unack(3)], 50, 'none'],
  ['the order of the numbers', [unack(2), ack(1)], 50, 'none'],
])('%s', (_, acts, at, expected) => {
  expect(told(acts, at)).toBe(expected);
});

describe('what is over', () => {
  const over = [anEpisode('a', 0)];
  it.each<[string, ReviewAct[], string]>([
    ['stays taken on for good', [ack(1, 20)], 'acked c1'],
    ['stays as it was', [ack(1, 5)], 'expired c1'],
    ['may be taken on afterwards', [ack(50, 60)], 'acked c50'],
  ])('%s', (_, acts, expected) => {
    expect(told(acts, 5_000, over)).toBe(expected);
  });
});

describe('several episodes of a group', () => {
  const worse = anEpisode('b', 4, { to: null, severity: 'critical' });
  const both = [FIRING, worse];
  it.each<[string, ReviewAct[], number, string]>([
    ['falls when a worse one comes', [ack(1)], 5, 'fallen c1'],
    ['not before', [ack(1)], 3, 'acked c1'],
    ['stands when it is meant to', [ack(1, 100, { sticky: true })], 5, 'acked c1'],
    ['stands when the worse one was meant', [ack(5, 100, { severity: 'critical' })], 6, 'acked c5'],
    ['falls when the worse one was overlooked', [ack(5)], 6, 'fallen c5'],
    ['was over before the worse one came', [ack(1, 3)], 6, 'expired c1'],
    ['counts whichever of them was taken on', [ack(5, 100, { severity: 'critical', item: 'b' })], 6, 'acked c5'],
    ['cannot compare a word that nobody knows', [ack(1, 100, { severity: 'purple' })], 6, 'acked c1'],
    ['had no severity', [ack(1, 100, { severity: '' })], 3, 'fallen c1'],
  ])('%s', (_, acts, at, expected) => {
    expect(told(acts, at, both)).toBe(expected);
  });
});

it.each<[string, ReviewAct[], number | null]>([
  ['nobody', [], null],
  ['the first one', [ack(7), ack(3)], minute(3)],
  ['an expired one', [ack(3, 4)], minute(3)],
  ['none that was taken back', [ack(3), unack(4)], null],
  ['the one after', [ack(3), unack(4), ack(9)], minute(9)],
  ['not before the beginning', [{ ...ack(1), at: minute(-1) }], minute(0)],
])('first taken on: %s', (_, acts, expected) => {
  expect(firstAckAt(acts, FIRING)).toBe(expected);
});
