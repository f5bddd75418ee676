import { customerOf } from './customerOf';

const customers = [
  { id: 'acme', name: 'ACME Ltd' },
  { id: 'globex', name: 'acme' },
  { id: 'initech', name: 'Initech' },
  { id: 'north', name: 'Twins' },
  { id: 'south', name: 'Twins' },
  { id: 'unnamed', name: '' },
];

test.each([
  ['an id', 'initech', 'initech'],
  ['a name', 'ACME Ltd', 'acme'],
  ['an id that is another one’s name', 'acme', 'acme'],
  ['a name that two bear', 'Twins', ''],
  ['nobody', 'Umbrella', ''],
  ['nothing', '', ''],
  ['another case', 'INITECH', ''],
])('%s: the label "%s" is "%s"', (_, label, id) => {
  expect(customerOf(label, customers)).toBe(id);
});

it('knows nobody where there is no customer', () => {
  expect(customerOf('acme', [])).toBe('');
});
