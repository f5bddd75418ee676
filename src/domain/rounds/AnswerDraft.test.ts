import { aCheck, aRound } from '../../testing/roundBuilders';
import { draftFault, emptyDraft, isWorthKeeping, toAct, type AnswerDraft } from './AnswerDraft';
import type { RoundCheck } from './Round';

const acting = { isBulk: false, needsSignOff: false, isMine: false, snoozedUntilMs: undefined };
const plain = aCheck.build();
const rows = aCheck.build({
  acting: { ...acting, wants: { kind: 'number', required: true, label: 'rows', unit: 'rows', min: 5000 } },
});
const panel = aCheck.build({ acting: { ...acting, wants: { kind: 'panel', required: true, label: '', unit: '' } } });
const machine = aCheck.build({ kind: 'alert' });
const answered = aCheck.build({ state: 'done_ok', answeredAtMs: 1, seen: 7 });

const draft = (check: RoundCheck, act: AnswerDraft['act'], changed: Partial<AnswerDraft> = {}) => ({
  ...emptyDraft(check, act),
  ...changed,
});

describe('what keeps an answer from being recorded', () => {
  it.each([
    ['nothing', plain, 'done', {}, undefined],
    ['a missing number', rows, 'done', {}, 'evidence'],
    ['no number', rows, 'done', { evidence: 'many' }, 'number'],
    ['a number that could be two', rows, 'done', { evidence: '12,345' }, 'number'],
    ['a number outside the range', rows, 'done', { evidence: '12' }, 'range'],
    ['nothing about a good number', rows, 'done', { evidence: '12 345' }, undefined],
    ['a problem without words', plain, 'problem', {}, 'text'],
    ['nothing about a problem whose evidence is to come', rows, 'problem', { text: 'x' }, undefined],
    ['nothing about a problem with a number outside', rows, 'problem', { text: 'x', evidence: '12' }, undefined],
    ['a skip without a reason', plain, 'skip', {}, 'reason'],
    ['a machine answered for without a reason', machine, 'done', {}, 'reason'],
    ['a correction without a reason', answered, 'done', { reason: '  ' }, 'reason'],
    ['a relative time', panel, 'done', { evidence: 'https://g.example/d/x?from=now-1h&to=now' }, 'panel'],
    ['nothing about fixed times', panel, 'done', { evidence: 'https://g.example/d/x?from=1&to=2' }, undefined],
    ['an address that is none', panel, 'done', { evidence: 'javascript:alert(1)' }, 'link'],
  ] as const)('%s', (_, check, act, changed, fault) => {
    expect(draftFault(check, draft(check, act, changed))).toBe(fault);
  });
});

describe('the act of a draft', () => {
  const round = aRound.build();
  const key = { checklist: 'morning', slot: 'early', date: '2027-01-12' };

  it('says what was seen, and only what the answer needs', () => {
    const act = toAct(round, rows, draft(rows, 'done', { evidence: '12 345', text: ' ' }), '2027-01-12T05:40:00.000Z');
    expect(JSON.parse(JSON.stringify(act))).toEqual({
      round: key,
      check: rows.id,
      act: 'done',
      seen: 0,
      claimed: '2027-01-12T05:40:00.000Z',
      evidence: { kind: 'number', number: 12345 },
    });
  });

  it('corrects the answer that was on the screen', () => {
    const act = toAct(round, answered, draft(answered, 'problem', { text: 'no', reason: 'wrong log' }), undefined);
    expect(act).toMatchObject({ act: 'problem', seen: 7, text: 'no', reason: 'wrong log', severity: 'major' });
  });

  it('leaves the evidence out where nobody looked', () => {
    const act = toAct(round, plain, draft(plain, 'skip', { reason: 'r', evidence: 'typed before' }), undefined);
    expect(act.evidence).toBeUndefined();
  });
});

it.each([
  [{}, false],
  [{ text: '  ' }, false],
  [{ reason: 'x' }, true],
  [{ evidence: '1' }, true],
])('a draft with %j is worth keeping: %s', (changed, isWorth) => {
  expect(isWorthKeeping(draft(plain, 'done', changed))).toBe(isWorth);
});
