import type { MatchableTarget, Question } from '../../api/playbook/matchEntries';
import { matchInBatches, type MatchLimits } from './matchInBatches';

const LIMITS: MatchLimits = { entries: 2, targets: 3, labels: 2, characters: 5_000 };
const entry = (id: string) => ({ id, matchers: [], customer: '', priority: 0, reviewedOn: '', rules: [] });
const target = (id: string, labels: Record<string, string> = {}): MatchableTarget => ({
  ...{ id, ruleUid: 'r', labels, named: [], pinned: '' },
});

function asking() {
  const asked: Question[] = [];
  const ask = (question: Question) => {
    asked.push(question);
    const none = { by: '' as const, entry: '', why: '', set: -1, also: [], conflict: [] };
    return Promise.resolve({
      entries: question.entries.map(({ id }) => ({
        id,
        problem: '',
        catchAll: false,
        specificity: 0,
        fits: 2,
        first: 1,
      })),
      matches: question.targets.map(({ id }) => ({ target: id, ...none })),
    });
  };
  return { asked, ask };
}

it('asks as often as the limits want, and adds up what is counted', async () => {
  const { asked, ask } = asking();
  const targets = ['a', 'b', 'c', 'd'].map((id) => target(id));
  const answer = await matchInBatches([entry('e')], targets, ask, LIMITS);
  expect(asked.map((question) => question.targets.length)).toEqual([3, 1]);
  expect(answer.matches.map((match) => match.target)).toEqual(['a', 'b', 'c', 'd']);
  expect(answer.entries).toMatchObject([{ id: 'e', fits: 4, first: 2 }]);
});

it('keeps every question small enough', async () => {
  const { asked, ask } = asking();
  await matchInBatches(
    [],
    ['a', 'b'].map((id) => target(id, { long: 'x'.repeat(4_000) })),
    ask,
    LIMITS
  );
  expect(asked).toHaveLength(2);
});

it('says what was left out', async () => {
  const { ask } = asking();
  const tooMany = target('a', { a: '1', b: '2', c: '3' });
  const answer = await matchInBatches(['1', '2', '3'].map(entry), [tooMany], ask, LIMITS);
  expect(answer).toMatchObject({ entriesLeft: 1, targetsLeft: 1, matches: [] });
});

it('asks once for entries alone', async () => {
  const { asked, ask } = asking();
  await matchInBatches([entry('e')], [], ask, LIMITS);
  expect(asked).toHaveLength(1);
});
