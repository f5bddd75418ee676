import { getDefaultTimeRange, type RawTimeRange, type UrlQueryMap } from '@grafana/data';
import { sceneGraph, sceneUtils, type SceneObject } from '@grafana/scenes';

declare global {
  interface Window {
    /** The active scene, set by whichever copy of @grafana/scenes runs it. */
    __grafanaSceneContext?: SceneObject;
  }
}

function activeScene(): SceneObject | undefined {
  return window.__grafanaSceneContext;
}

/** The page's time range, for links that carry it. */
export function timeRangeForLinks(): RawTimeRange {
  const scene = activeScene();
  return scene ? sceneGraph.getTimeRange(scene).state.value.raw : getDefaultTimeRange().raw;
}

/** The page's variables as `var-name=value`, for links that carry them. */
export function variablesForLinks(): UrlQueryMap {
  const scene = activeScene();
  return scene ? sceneUtils.getUrlState(sceneGraph.getVariables(scene)) : {};
}
