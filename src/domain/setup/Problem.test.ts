import { problemsOf, type Problem } from './Problem';

const problem = (path: string): Problem => ({ path, message: 'wrong', severity: 'error' });

it('finds the problems of one part, not those of a part whose number begins the same', () => {
  const problems = ['connections[1].url', 'connections[1]', 'connections[10].url', ''].map(problem);
  expect(problemsOf(problems, 'connections[1]').map(({ path }) => path)).toEqual(['url', '']);
});
