import { aCheck } from '../../testing/roundBuilders';
import type { CheckAct } from './CheckAct';
import type { Waiting } from './outbox';
import { shownCheck } from './shownCheck';

const round = { checklist: 'morning', slot: 'early', date: '2027-01-12' };
const waiting = (act: CheckAct['act'], changed: Partial<CheckAct> = {}): Waiting => ({
  kind: 'one',
  request: '12345678',
  place: 1,
  act: { round, check: 'a', act, seen: 0, ...changed },
});

it.each([
  ['due', 'done', 'done_ok'],
  ['late', 'problem', 'done_problem'],
  ['due', 'skip', 'skipped'],
  ['due', 'not_applicable', 'not_applicable'],
  ['due', 'start', 'in_progress'],
  ['due', 'snooze', 'due'],
  ['missed', 'done', 'missed'],
] as const)('%s and %s on its way look like %s', (state, act, shown) => {
  expect(shownCheck(aCheck.build({ state }), waiting(act)).state).toBe(shown);
});

it('shows the words that wait', () => {
  const evidence = { kind: 'number', number: 12 } as const;
  const act = waiting('problem', { text: 'too few', severity: 'critical', evidence });
  expect(shownCheck(aCheck.build(), act)).toMatchObject({ problem: 'too few', severity: 'critical', evidence: '12' });
});

it('is changed by nothing that was refused', () => {
  const check = aCheck.build();
  expect(shownCheck(check, { ...waiting('done'), refusal: { code: 'conflict', sentence: '' } })).toBe(check);
});
