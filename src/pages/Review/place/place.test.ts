import { placePath, readPlace } from './place';

const read = (query: string) => readPlace(new URLSearchParams(query));

it('reads back what it writes', () => {
  const place = {
    ...{ view: 'output' as const, customer: 'acme', from: '2026-11-16', to: '2026-11-22', item: 'ticket:jira/OPS-1' },
    ...{ show: 'episodes', id: 'f&1', ds: 'rounds' },
  };
  expect(read(placePath(place).split('?')[1] ?? '')).toEqual(place);
});

it.each([
  ['view=nonsense', 'view', 'input'],
  ['from=2026-11-22&to=2026-11-16', 'from', ''],
  ['from=2026-11-16', 'from', ''],
  ['from=2026-02-31&to=2026-03-01', 'to', ''],
])('takes %s for nothing', (query, name, value) => {
  expect(read(query)).toHaveProperty(name, value);
});
