import {
  CustomVariable,
  DataSourceVariable,
  QueryVariable,
  SceneGridItem,
  SceneGridLayout,
  SceneGridRow,
  sceneGraph,
  SceneQueryRunner,
  SceneDataTransformer,
  TextBoxVariable,
  VizPanel,
} from '@grafana/scenes';
import { expect, test } from 'vitest';
import { readDashboard } from './dashboardModel.ts';
import { toScene } from './toScene.ts';

const at = (y: number) => ({ x: 0, y, w: 24, h: 8 });

function sceneOf(dashboard: object) {
  return toScene(readDashboard({ uid: 'ops', title: 'Operations', ...dashboard }));
}

function gridOf(dashboard: object): SceneGridLayout {
  const { body } = sceneOf(dashboard).state;
  if (!(body instanceof SceneGridLayout)) {
    throw new Error('the body is no grid');
  }
  return body;
}

function panelOf(panel: object): VizPanel {
  const [item] = gridOf({ panels: [{ id: 3, type: 'table', title: 'Worklist', ...panel }] }).state.children;
  const body = item instanceof SceneGridItem ? item.state.body : undefined;
  if (!(body instanceof VizPanel)) {
    throw new Error('the item holds no panel');
  }
  return body;
}

test('a panel keeps its number, queries, data source and transformations', () => {
  const panel = panelOf({
    datasource: { type: 'quantyca-rounds-datasource', uid: 'rounds' },
    targets: [{ refId: 'A', queryType: 'tickets', schema: 1, query: { customers: ['$customer'] } }],
    transformations: [{ id: 'organize', options: { excludeByName: { url: true } } }],
    options: { showHeader: true },
  });
  expect(panel.getLegacyPanelId()).toBe(3);
  expect(panel.state).toMatchObject({ pluginId: 'table', title: 'Worklist', options: { showHeader: true } });
  const { $data } = panel.state;
  expect($data instanceof SceneDataTransformer && $data.state.transformations).toEqual([
    expect.objectContaining({ id: 'organize', options: { excludeByName: { url: true } } }),
  ]);
  const runner = $data?.state.$data;
  expect(runner instanceof SceneQueryRunner && runner.state).toMatchObject({
    datasource: { uid: 'rounds' },
    queries: [{ refId: 'A', queryType: 'tickets', schema: 1, query: { customers: ['$customer'] } }],
  });
});

test('a panel without a data source takes that of its first query', () => {
  const { $data } = panelOf({ targets: [{ refId: 'A', datasource: { uid: 'rounds' } }] }).state;
  const runner = $data?.state.$data;
  expect(runner instanceof SceneQueryRunner && runner.state.datasource).toEqual({ uid: 'rounds' });
});

test('a panel without queries asks nothing', () => {
  expect(panelOf({ type: 'text' }).state.$data).toBeUndefined();
});

test('an open row owns the panels after it, a folded row those inside it', () => {
  const { children } = gridOf({
    panels: [
      { id: 1, type: 'stat', gridPos: at(0) },
      { id: 2, type: 'row', title: 'Open', gridPos: at(8) },
      { id: 3, type: 'table', gridPos: at(9) },
      { id: 4, type: 'row', title: 'Folded', collapsed: true, gridPos: at(17), panels: [{ id: 5, type: 'table' }] },
      { id: 6, type: 'stat', gridPos: at(18) },
    ],
  }).state;
  const shape = children.map((child) =>
    child instanceof SceneGridRow
      ? [child.state.title, child.state.isCollapsed, child.state.children.length]
      : child.state.key
  );
  expect(shape).toEqual(['grid-item-1', ['Open', false, 1], ['Folded', true, 1], 'grid-item-6']);
});

test('variables of the four kinds are made, an unknown kind is left out', () => {
  const list = [
    {
      type: 'query',
      name: 'customer',
      query: 'customers',
      multi: true,
      includeAll: true,
      datasource: { uid: 'rounds' },
    },
    { type: 'custom', name: 'priority', query: 'P1 : 1, P2 : 2', current: { text: 'P2', value: '2' } },
    { type: 'textbox', name: 'word', query: 'backup' },
    { type: 'datasource', name: 'source', query: 'quantyca-rounds-datasource' },
    { type: 'adhoc', name: 'filters' },
  ];
  const { variables } = sceneGraph.getVariables(sceneOf({ templating: { list } })).state;
  expect(variables.map((v) => v.constructor)).toEqual([
    QueryVariable,
    CustomVariable,
    TextBoxVariable,
    DataSourceVariable,
  ]);
  expect(variables[0]?.state).toMatchObject({ isMulti: true, includeAll: true, defaultToAll: true });
  expect(variables[1]?.getValue()).toBe('2');
  expect(variables[2]?.getValue()).toBe('backup');
});

test('time range, zone and refresh are the dashboard’s', () => {
  const scene = sceneOf({ time: { from: 'now-7d', to: 'now-1d' }, timezone: 'Europe/Rome', refresh: '1m' });
  expect(scene.state.$timeRange?.state).toMatchObject({ from: 'now-7d', to: 'now-1d', timeZone: 'Europe/Rome' });
});

test('a query tells which dashboard and panel asks', () => {
  const scene = sceneOf({ panels: [{ id: 3, type: 'table', title: 'Worklist', targets: [{ refId: 'A' }] }] });
  const panel = sceneGraph.findObject(scene, (object) => object instanceof VizPanel);
  expect(panel?.state.$data && scene.enrichDataRequest(panel.state.$data)).toMatchObject({
    dashboardUID: 'ops',
    dashboardTitle: 'Operations',
    panelId: 3,
    panelPluginId: 'table',
  });
});

test('a panel of Grafana’s is tagged as a stand-in, a plugin’s is not', () => {
  const names = (panel: VizPanel) => [panel.state.titleItems].flat().map((item) => item?.constructor.name);
  expect(names(panelOf({ type: 'table' }))).toContain('StandInTag');
  expect(names(panelOf({ type: 'quantyca-checklist-panel' }))).not.toContain('StandInTag');
});

test('an empty object is an empty dashboard', () => {
  expect(gridOf({}).state.children).toEqual([]);
});
