import { readLivePanel } from './readLivePanel';

const query = { refId: 'A', datasource: { uid: 'prom', type: 'prometheus' }, expr: 'up' };
const panel = { id: 4, type: 'timeseries', title: 'Disk', targets: [query], options: { legend: {} } };
const read = (dashboard: unknown, labels: Record<string, string> = {}) => readLivePanel(dashboard, 4, labels);

it('takes a panel of a dashboard, also out of a collapsed row, with the data source of its query', () => {
  const inRow = { panels: [{ id: 1, type: 'row', panels: [panel] }] };
  for (const dashboard of [{ panels: [panel] }, inRow]) {
    expect(read(dashboard)).toMatchObject({
      ...{ id: 4, type: 'timeseries', source: { uid: 'prom' }, queries: [query], transformations: [] },
      fieldConfig: { defaults: {}, overrides: [] },
    });
  }
});

it('fills variables as they are saved, and those that are called as a label with its value', () => {
  const list = [
    { name: 'host', current: { value: 'etl-1' } },
    { name: 'customer', current: { value: 'globex' } },
    { name: 'all', current: { value: ['$__all'] }, options: [{ value: '$__all' }, { value: 'a' }, { value: 'b' }] },
    { name: 'any', current: { value: '$__all' }, allValue: '.+' },
    { name: 'unknown', current: { value: '$__all' } },
    { name: 'broken' },
  ];
  const found = read({ panels: [panel], templating: { list } }, { customer: 'acme' })?.variables;
  expect(Object.fromEntries(Object.entries(found ?? {}).map(([name, one]) => [name, one?.value]))).toEqual({
    ...{ host: 'etl-1', customer: 'acme', all: ['a', 'b'], any: '.+', unknown: '.*' },
  });
});

it('asks our own queries without a filter where all is chosen, and for the customer by his id', () => {
  const target = {
    ...{ refId: 'A', queryType: 'tickets' },
    query: { customers: ['$customer'], filters: { types: ['${type:csv}'], text: '$type' } },
  };
  const ours = { ...panel, datasource: { uid: 'rounds', type: 'quantyca-rounds-datasource' }, targets: [target] };
  const all = { value: ['$__all'] };
  const list = [
    { name: 'customer', current: all },
    { name: 'type', current: all },
  ];
  const found = readLivePanel({ panels: [ours], templating: { list } }, 4, { customer: 'ACME' }, 'acme');
  expect(found?.variables).toMatchObject({ customer: { value: 'acme' } });
  expect(found?.queries).toEqual([
    { ...target, query: { customers: ['$customer'], filters: { types: [], text: '$type' } } },
  ]);
});

it.each([
  ['nothing', undefined],
  ['text', 'x'],
  ['no panels', {}],
  ['another panel', { panels: [{ ...panel, id: 5 }] }],
  ['a panel of the library', { panels: [{ id: 4, libraryPanel: { uid: 'l' } }] }],
  ['a panel without a type', { panels: [{ id: 4, type: 7 }] }],
])('finds none in %s', (_, dashboard) => {
  expect(read(dashboard)).toBeUndefined();
});

it('leaves out what is no query and no transformation, and survives the wrong kinds', () => {
  const odd = {
    ...panel,
    ...{ targets: [1, { expr: 'no id' }, query], transformations: [{ id: 'sortBy' }, { id: 'x', disabled: true }, 3] },
    ...{ options: [], fieldConfig: 'x', datasource: 7, maxDataPoints: 'many', interval: 5 },
  };
  expect(read({ panels: [odd], templating: { list: 'x' } })).toMatchObject({
    ...{ queries: [query], transformations: [{ id: 'sortBy' }], options: {}, variables: {} },
    ...{ maxDataPoints: undefined, minInterval: undefined },
  });
});
