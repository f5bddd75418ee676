import { ALL, expandVariables, type Found } from './expandVariables';

const variables: Record<string, Found> = {
  $all: ALL,
  $customer: ['acme', 'globex'],
  '${state}': ['open'],
  $none: [],
  $evil: ['$customer', 'x") OR ("'],
};
const lookup = (reference: string) => variables[reference];

describe('expandVariables', () => {
  it.each([
    [
      'a variable with several values becomes several items',
      { customers: ['$customer'] },
      { customers: ['acme', 'globex'] },
    ],
    [
      'values are put among the others, each once',
      { customers: ['acme', '$customer'] },
      { customers: ['acme', 'globex'] },
    ],
    ['a list inside filters is expanded too', { filters: { states: ['${state}'] } }, { filters: { states: ['open'] } }],
    ['a list whose variables hold nothing is removed', { customers: ['$none'] }, {}],
    ['"All" leaves out nothing: the list is removed', { filters: { assignees: ['$all'] } }, { filters: {} }],
    ['"All" beside a value is still all', { customers: ['acme', '$all'] }, {}],
    [
      '"All" states are said in a word, for no states would mean the open ones',
      { filters: { states: ['$all'] } },
      { filters: { states: ['all'] } },
    ],
    [
      '"All" leaves out nothing where values are left out, too',
      { filters: { not: { states: ['$all'], teams: ['$all', 'a'], types: ['${state}'] } } },
      { filters: { not: { types: ['open'] } } },
    ],
    ['an empty list stays', { columns: [] }, { columns: [] }],
    ['an unknown variable stays as it is', { customers: ['$other'] }, { customers: ['$other'] }],
    [
      'a text that only contains a variable is a text',
      { filters: { assignees: ['x-$customer', 'A$AP'] } },
      { filters: { assignees: ['x-$customer', 'A$AP'] } },
    ],
    [
      'a value that looks like a variable or a query is a value',
      { customers: ['$evil'] },
      { customers: ['$customer', 'x") OR ("'] },
    ],
    [
      'what is no list stays',
      { limit: 5, sort: { by: 'key' }, unknown: null },
      { limit: 5, sort: { by: 'key' }, unknown: null },
    ],
  ])('%s', (_, query, expected) => {
    expect(expandVariables(query, lookup)).toEqual(expected);
  });
});
