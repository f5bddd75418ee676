import { aFinding, aGroup, aMaterial, DAY, WEEK } from '../../../testing/reviewMaterial';
import { allAtOnce } from '../allAtOnce';
import type { ReviewMaterial } from '../ReviewMaterial';
import { effectOf, outcomesInSteps, type Effect } from './effectOf';
import type { Finding } from './Finding';
import { raiseFindings } from './raiseFindings';

const DONE = WEEK.from - 40 * DAY;
const groups = (...at: number[]) => at.map((from, n) => aGroup({ id: `e${n}`, from }));
/** The finding of three episodes before it was done. */
const pattern =
  raiseFindings(aMaterial({ groups: groups(WEEK.from, WEEK.from + DAY, WEEK.from + 2 * DAY) }))[0]?.pattern ?? '';
const done = (parts: Partial<Finding> = {}) =>
  aFinding({ pattern, reason: 'recurring', state: 'done', ...parts }, [[{ kind: 'done', note: '' }, DONE]]);
const material = (parts: Parameters<typeof aMaterial>[0] = {}): ReviewMaterial =>
  aMaterial({ readFrom: DONE - 30 * DAY, ...parts });

describe('effectOf', () => {
  it.each<[string, Effect, Finding, ReviewMaterial]>([
    ['30 days without it', 'held', done(), material()],
    ['it was there before', 'held', done(), material({ groups: groups(DONE - DAY, DONE) })],
    ['another alert', 'held', done(), material({ groups: [aGroup({ service: 'portal' })] })],
    ['only a silenced one', 'held', done(), material({ groups: [aGroup({ isSilenced: true })] })],
    ['once again', 'came_back', done(), material({ groups: groups(DONE + 1) })],
    ['again after it had held', 'came_back', done({ state: 'held' }), material({ groups: groups(WEEK.from) })],
    ['held, and nothing new', 'held', done({ state: 'held' }), material({ readFrom: WEEK.from })],
    ['came back, and is not done again', 'came_back', done({ state: 'came_back' }), material()],
    ['29 days', 'waiting', done(), material({ now: DONE + 29 * DAY, to: DONE + 29 * DAY })],
    ['the material begins after it was done', 'unknown', done(), material({ readFrom: DONE + 1 })],
    ['the history begins after it was done', 'unknown', done(), material({ historyFrom: DONE + 1 })],
    ['the history begins when it was done', 'held', done(), material({ historyFrom: DONE })],
    [
      'the history begins after it was done, which it does not need',
      'held',
      done({ reason: 'workaround-again' }),
      material({ historyFrom: DONE + 1 }),
    ],
    ['the material ends before 30 days', 'unknown', done(), material({ to: DONE + 20 * DAY })],
    ['the history is not complete', 'unknown', done(), material({ isComplete: { history: false } })],
    [
      'the tickets are not complete, which it does not need',
      'held',
      done(),
      material({ isComplete: { tickets: false } }),
    ],
    ['it is open', 'waiting', aFinding({ pattern }), material({ groups: groups(WEEK.from) })],
  ])('%s: %s', (_, effect, finding, seen) => {
    expect(effectOf(finding, seen)).toBe(effect);
  });

  it('tells what was seen since, the newest first, and nothing from before', () => {
    const seen = material({ groups: groups(DONE - DAY, DONE + 1, WEEK.from) });
    const outcomes = allAtOnce(outcomesInSteps({ ...seen, findings: [done()] }));
    expect([...outcomes.values()].flatMap(({ again }) => again.map(({ item, at }) => [item, at]))).toEqual([
      ['e2', WEEK.from],
      ['e1', DONE + 1],
    ]);
  });
});
