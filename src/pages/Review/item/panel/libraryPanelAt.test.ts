import { libraryPanelAt, withLibraryPanel } from './libraryPanelAt';
import { readLivePanel } from './readLivePanel';

const place = { id: 4, title: 'Here', libraryPanel: { uid: 'lib', name: 'Disk' } };
const model = {
  ...{ id: 99, type: 'timeseries', title: 'Disk', targets: [{ refId: 'A', datasource: { uid: 'prom' } }] },
};

it.each([
  ['at the top', { panels: [place] }],
  ['in a collapsed row', { panels: [{ id: 1, type: 'row', panels: [place] }] }],
])('finds a panel of the library %s', (_, dashboard) => {
  expect(libraryPanelAt(dashboard, 4)).toBe('lib');
});

it.each([
  ['nothing', undefined],
  ['text', 'x'],
  ['a panel of its own', { panels: [{ id: 4, type: 'timeseries' }] }],
  ['another place', { panels: [{ ...place, id: 5 }] }],
  ['a mention of the wrong kind', { panels: [{ id: 4, libraryPanel: 7 }, 'x'] }],
])('finds none in %s', (_, dashboard) => {
  expect(libraryPanelAt(dashboard, 4)).toBe('');
});

it('is drawn as the library has it, with the variables of the dashboard', () => {
  const list = [{ name: 'host', current: { value: 'etl-1' } }];
  const whole = withLibraryPanel({ panels: [place], templating: { list } }, 4, model);
  expect(readLivePanel(whole, 4, {})).toMatchObject({
    ...{ id: 4, type: 'timeseries', title: 'Disk', source: { uid: 'prom' } },
    variables: { host: { value: 'etl-1' } },
  });
});

it.each([undefined, 'x', 7, []])('is no panel where the library holds %j', (odd) => {
  expect(readLivePanel(withLibraryPanel({ panels: [place] }, 4, odd), 4, {})).toBeUndefined();
});
