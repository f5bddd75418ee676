import {
  SceneDataTransformer,
  SceneQueryRunner,
  VizPanel,
  type SceneDataProvider,
  type SceneObject,
} from '@grafana/scenes';
import type { DataTransformerConfig, FieldConfigSource } from '@grafana/data';
import type { PanelModel } from './dashboardModel.ts';
import { PanelError } from './PanelError.tsx';
import { PanelLinks } from './PanelLinks.tsx';
import { PanelNotices } from './PanelNotices.tsx';
import { panelMenuBehavior, type MenuDashboard } from './panelMenu.ts';
import { isStandIn } from './stand-ins/standInIds.ts';
import { StandInTag } from './StandInTag.tsx';

/** A panel with its queries, transformations, options, menu and what its header shows. */
export function toPanel(panel: PanelModel, dashboard: MenuDashboard): VizPanel {
  const titleItems: SceneObject[] = [new PanelNotices({})];
  if (panel.links.length > 0) {
    titleItems.push(new PanelLinks({ links: panel.links }));
  }
  if (isStandIn(panel.type)) {
    titleItems.push(new StandInTag({}));
  }
  return new VizPanel({
    // Scenes reads the panel's number from the key.
    key: `panel-${panel.id}`,
    title: panel.title,
    description: panel.description,
    pluginId: panel.type,
    displayMode: panel.transparent ? 'transparent' : 'default',
    // A stand-in keeps its header even without a title: its tag must be seen.
    hoverHeader: panel.title === '' && !isStandIn(panel.type),
    options: panel.options,
    fieldConfig: asFieldConfig(panel.fieldConfig),
    titleItems,
    subHeader: [new PanelError({})],
    $behaviors: [panelMenuBehavior(dashboard)],
    $data: panel.targets.length > 0 ? toData(panel) : undefined,
  });
}

function toData(panel: PanelModel): SceneDataProvider {
  const datasource = panel.datasource ?? panel.targets[0]?.datasource;
  return new SceneDataTransformer({
    $data: new SceneQueryRunner({
      datasource: datasource ?? undefined,
      queries: panel.targets.map((target) => ({ ...target, datasource: target.datasource ?? undefined })),
      maxDataPoints: panel.maxDataPoints ?? undefined,
      minInterval: panel.interval ?? undefined,
    }),
    transformations: panel.transformations.map(asTransformation),
  });
}

function asTransformation({ id, options, disabled, filter, topic }: Record<string, unknown> & { id: string }) {
  const transformation: DataTransformerConfig = { id, options, disabled: disabled === true };
  return Object.assign(transformation, filter ? { filter } : {}, topic ? { topic } : {});
}

// Options and overrides are the panel's own business; their plugin reads them with its own care.
function asFieldConfig(fieldConfig: PanelModel['fieldConfig']): FieldConfigSource {
  return JSON.parse(JSON.stringify(fieldConfig));
}
