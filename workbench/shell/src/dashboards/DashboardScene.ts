import { CoreApp, type DataQueryRequest } from '@grafana/data';
import {
  EmbeddedScene,
  sceneGraph,
  VizPanel,
  type DataRequestEnricher,
  type EmbeddedSceneState,
  type SceneObject,
} from '@grafana/scenes';

export interface DashboardSceneState extends EmbeddedSceneState {
  uid: string;
  title: string;
  /** Time picker and refresh, which the page shows beside its title. */
  timeControls: SceneObject[];
}

/** A scene that tells each query which dashboard and panel asks, as Grafana does; back ends see it in headers. */
export class DashboardScene extends EmbeddedScene implements DataRequestEnricher {
  readonly timeControls: readonly SceneObject[];
  readonly #uid: string;
  readonly #title: string;

  constructor({ uid, title, ...state }: DashboardSceneState) {
    // In the state, so that the controls are part of the scene and find its time range.
    super(state);
    this.timeControls = state.timeControls;
    this.#uid = uid;
    this.#title = title;
  }

  enrichDataRequest(source: SceneObject): Partial<DataQueryRequest> {
    const panel = sceneGraph.getAncestor(source, VizPanel);
    return {
      app: CoreApp.Dashboard,
      dashboardUID: this.#uid,
      dashboardTitle: this.#title,
      panelId: panel.getLegacyPanelId(),
      panelName: panel.state.title,
      panelPluginId: panel.state.pluginId,
    };
  }
}
