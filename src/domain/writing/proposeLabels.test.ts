import { proposeLabels } from './proposeLabels';

const panel = (tags: string[], scopedVars: Record<string, string> = {}) => ({
  dashboard: { uid: 'ops', title: '', tags },
  scopedVars,
});

it.each([
  ['the dashboard’s tags', panel(['esb', 'night batch', 'esb']), {}, ['esb']],
  ['what the panel is repeated for', panel([], { host: 'etl-2', text: 'two words' }), {}, ['etl-2']],
  [
    'variables that are named so',
    panel([]),
    { tags: ['gold', 'a b'], Label: ['x:1'], customer: ['acme'], state: ['open'] },
    ['gold', 'x:1'],
  ],
  ['nothing of ours', panel(['rounds-1a2b3c', 'Rounds-x', 'rounds']), {}, ['rounds']],
  ['nothing hostile', panel(['<b>', '"x"', 'a\nb', 'x'.repeat(101)]), {}, []],
])('%s', (_, from, variables, labels) => {
  expect(proposeLabels(from, variables)).toEqual(labels);
});

it('are at most as many as a ticket takes', () => {
  expect(proposeLabels(panel(Array.from({ length: 40 }, (__, index) => `t${index}`)), {})).toHaveLength(20);
});
