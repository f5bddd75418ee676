import { aFinding, DAY, WEDNESDAY } from '../../../testing/reviewMaterial';
import { capFindings, FINDINGS_A_WEEK } from './capFindings';
import type { Decision, Finding, RaisedFinding } from './Finding';

const raised = (pattern: string, parts: Partial<RaisedFinding> = {}): RaisedFinding => ({
  ...{ pattern, rule: 'c', reason: 'recurring', customer: 'acme', title: pattern, proposals: [] },
  evidence: [{ item: 'e', at: WEDNESDAY, text: '' }],
  ...parts,
});
const NOW = WEDNESDAY + DAY;
const many = Array.from({ length: 60 }, (_, n) => raised(`p${n}`));
const patterns = (list: readonly RaisedFinding[]) => list.map(({ pattern }) => pattern);
const decided = (decision: Decision, state: Finding['state'], at = WEDNESDAY - DAY) =>
  aFinding({ pattern: 'p', state, raised: 0 }, [[decision, at]]);

describe('capFindings', () => {
  it('raises the ten that matter most of a customer, and tells what is left', () => {
    const { raise, left } = capFindings([...many, raised('other', { customer: 'globex' })], [], NOW);
    expect(patterns(raise)).toEqual([...patterns(many.slice(0, FINDINGS_A_WEEK)), 'other']);
    expect(left).toHaveLength(50);
  });

  it('counts those of the last seven days, and lets known ones through with newer evidence', () => {
    const known = [
      ...many.slice(0, 8).map(({ pattern }, n) => aFinding({ id: `${n}`, pattern, raised: NOW - 6 * DAY })),
      aFinding({ id: 'old', pattern: 'p20', raised: NOW - 8 * DAY }),
    ];
    const { raise, left } = capFindings(many, known, NOW);
    expect(patterns(raise)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p20']);
    expect(left).toHaveLength(49);
  });

  it.each<[string, 'raise' | 'settled', Finding]>([
    ['open', 'raise', aFinding({ pattern: 'p' })],
    ['dismissed until later', 'settled', decided({ kind: 'dismiss', reason: 'x', until: '2026-12-01' }, 'dismissed')],
    ['dismissed until today', 'raise', decided({ kind: 'dismiss', reason: 'x', until: '2026-11-19' }, 'dismissed')],
    ['done after what speaks for it', 'settled', decided({ kind: 'done', note: '' }, 'done', WEDNESDAY + 1)],
    ['done, and there again', 'raise', decided({ kind: 'done', note: '' }, 'done', WEDNESDAY - 1)],
    ['held', 'settled', decided({ kind: 'done', note: '' }, 'held', WEDNESDAY + 1)],
    ['deferred', 'raise', decided({ kind: 'defer', until: '2026-12-01', note: '' }, 'deferred')],
  ])('a known one that is %s goes to %s', (_, place, known) => {
    expect(patterns(capFindings([raised('p')], [known], NOW)[place])).toEqual(['p']);
  });
});
