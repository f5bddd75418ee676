import { usedVariables } from './usedVariables';

it.each([
  ['status = $state AND project in (${project})', ['state', 'project']],
  ['a = $x OR b = $x', ['x']],
  ['created >= $__timeFrom AND $__timeFilter(updated)', []],
  ['summary ~ "$word"', ['word']],
  ["short_descriptionLIKEdon't^state=$state", ['state']],
  ['company=${customer:csv}^cost>$5', ['customer']],
  ['$', []],
  ['', []],
])('%s uses %j', (text, names) => {
  expect(usedVariables(text)).toEqual(names);
});
