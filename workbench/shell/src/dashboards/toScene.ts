import {
  behaviors,
  SceneGridLayout,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
  type SceneVariable,
} from '@grafana/scenes';
import { DashboardLinks } from './DashboardLinks.tsx';
import type { DashboardModel } from './dashboardModel.ts';
import { DashboardScene } from './DashboardScene.ts';
import { toGridItems } from './toGridItems.ts';
import { toVariable } from './toVariable.ts';

const refreshIntervals = ['5s', '10s', '30s', '1m', '5m', '15m', '30m', '1h'];

/** Classic dashboard JSON as a scene that runs: time range, refresh, variables, rows, panels, links. */
export function toScene(model: DashboardModel): DashboardScene {
  const variables = model.templating.list.map(toVariable).filter((v): v is SceneVariable => v !== undefined);
  return new DashboardScene({
    uid: model.uid,
    title: model.title,
    $timeRange: new SceneTimeRange({
      from: model.time.from,
      to: model.time.to,
      timeZone: model.timezone === '' ? undefined : model.timezone,
    }),
    $variables: new SceneVariableSet({ variables }),
    $behaviors: [new behaviors.SceneQueryController()],
    controls: [new VariableValueSelectors({}), new DashboardLinks({ links: model.links })],
    timeControls: [
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({
        isOnCanvas: true,
        withText: true,
        refresh: model.refresh || '',
        intervals: refreshIntervals,
      }),
    ],
    body: new SceneGridLayout({
      isDraggable: false,
      isResizable: false,
      isLazy: false,
      children: toGridItems(model.panels, { uid: model.uid, title: model.title, tags: model.tags }),
    }),
  });
}
