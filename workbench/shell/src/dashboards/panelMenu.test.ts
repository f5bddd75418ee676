import { SceneGridItem, SceneGridLayout, SceneVariableSet, LocalValueVariable, VizPanel } from '@grafana/scenes';
import { expect, test } from 'vitest';
import { readDashboard } from './dashboardModel.ts';
import { panelContext } from './panelMenu.ts';
import { toScene } from './toScene.ts';

const dashboard = { uid: 'ops', title: 'Operations', tags: ['rounds', 'esb'] };

function panelOf(panel: object): VizPanel {
  const model = readDashboard({ ...dashboard, time: { from: 'now-7d', to: 'now' }, timezone: 'utc', panels: [panel] });
  const { body } = toScene(model).state;
  const [item] = body instanceof SceneGridLayout ? body.state.children : [];
  const shown = item instanceof SceneGridItem ? item.state.body : undefined;
  if (!(shown instanceof VizPanel)) {
    throw new Error('the item holds no panel');
  }
  return shown;
}

test('a link in a panel’s menu is told what Grafana tells it', () => {
  const queries = [{ refId: 'A', datasource: { uid: 'rounds' }, queryType: 'tickets' }];
  const panel = panelOf({ id: 3, type: 'table', title: 'Queue of $customer', targets: queries });
  expect(panelContext(panel, dashboard)).toEqual({
    id: 3,
    pluginId: 'table',
    title: 'Queue of $customer',
    timeRange: { from: 'now-7d', to: 'now' },
    timeZone: 'utc',
    dashboard,
    targets: queries,
    scopedVars: {},
    data: undefined,
  });
});

test('a copy of a repeated panel tells what it is repeated for', () => {
  const panel = panelOf({ id: 3, type: 'stat' });
  const host = new LocalValueVariable({ name: 'host', value: 'etl-2', text: 'ETL 2' });
  panel.setState({ $variables: new SceneVariableSet({ variables: [host] }) });
  expect(panelContext(panel, dashboard).scopedVars).toEqual({ host: { value: 'etl-2', text: 'ETL 2' } });
});
