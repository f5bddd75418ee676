import { problemsAt } from './Judgement';

const problem = (path: string) => ({ path, message: 'is wrong' });
const problems = [
  problem('checklists[0].title'),
  problem('checklists[0].slots'),
  problem('checklists[0].slots[1].end'),
  problem('checklists[0].slots[10].end'),
  problem('checklists[0].checks[1].remedy.links[0].url'),
  problem('version'),
];

it.each([
  ['slots[1]', ['end']],
  ['checks[1]', ['remedy.links[0].url']],
  ['checks[0]', []],
  ['', ['title', 'slots', 'version']],
])('finds what is wrong at %j', (part, paths) => {
  expect(problemsAt(problems, part).map(({ path }) => path)).toEqual(paths);
});
