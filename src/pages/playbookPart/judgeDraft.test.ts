import type { MatchAnswer } from '../../domain/playbook/PlaybookMatch';
import type { Target } from '../../domain/playbook/Target';
import { judgeDraft, matchedBy } from './judgeDraft';

const target = (id: string): Target => ({
  ...{ id, kind: id.startsWith('rule') ? 'rule' : 'instance', ruleUid: 'r', labels: {}, named: [], pinned: '' },
  ...{ hasFired: false, seenAt: 0 },
});
const TARGETS = ['rule:1', 'rule:2', 'instance:a', 'instance:b', 'instance:c'].map(target);

const answer = (winners: Record<string, string>, conflict: Record<string, string[]> = {}): MatchAnswer => ({
  entries: [{ id: 'draft', problem: '', catchAll: false, specificity: 4 }],
  matches: Object.entries(winners).map(([id, entry]) => ({
    ...{ target: id, entry, by: 'matchers', why: '', set: 0, also: [], conflict: conflict[id] ?? [] },
  })),
});

const alone = answer({
  'rule:1': 'draft',
  'rule:2': '',
  'instance:a': 'draft',
  'instance:b': 'draft',
  'instance:c': 'draft',
});

it('counts what the draft matches, whoever is shown', () => {
  expect(matchedBy('draft', TARGETS, alone).map(({ id }) => id)).toEqual([
    'rule:1',
    'instance:a',
    'instance:b',
    'instance:c',
  ]);
});

it('tells what is taken over from whom, what another entry keeps, and what is tied', () => {
  const before = answer({ 'rule:1': 'old', 'instance:a': 'old', 'instance:b': '', 'instance:c': 'strong' });
  const after = answer(
    { 'rule:1': 'draft', 'instance:a': 'draft', 'instance:b': 'draft', 'instance:c': 'strong' },
    { 'instance:a': ['draft', 'old'] }
  );
  const judged = judgeDraft({ draftId: 'draft', targets: TARGETS, alone, before, after });
  const ids = (lists: typeof judged.taken) =>
    Object.fromEntries(lists.map(({ entry, targets }) => [entry, targets.map(({ id }) => id)]));
  expect(judged.rules.map(({ id }) => id)).toEqual(['rule:1']);
  expect(judged.instances).toHaveLength(3);
  expect(ids(judged.taken)).toEqual({ old: ['rule:1'] });
  expect(ids(judged.left)).toEqual({ strong: ['instance:c'] });
  expect(ids(judged.ties)).toEqual({ old: ['instance:a'] });
});
