import { linkedPanel } from './linkedPanel';

test.each([
  ['a panel', { __dashboardUid__: 'd1', __panelId__: '7' }, { dashboardUid: 'd1', panelId: 7 }],
  ['a dashboard alone', { __dashboardUid__: 'd1' }, { dashboardUid: 'd1', panelId: null }],
  ['no number of a panel', { __dashboardUid__: 'd1', __panelId__: '7&x' }, { dashboardUid: 'd1', panelId: null }],
  ['a panel of nowhere', { __panelId__: '7' }, undefined],
  ['nothing', {}, undefined],
])('%s', (_, annotations, pointer) => {
  expect(linkedPanel(annotations)).toEqual(pointer);
});
