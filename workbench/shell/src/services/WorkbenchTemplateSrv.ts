import type { ScopedVars, TypedVariableModel } from '@grafana/data';
import type { TemplateSrv, VariableInterpolation } from '@grafana/runtime';
import { sceneGraph, SceneReactObject, type SceneObject } from '@grafana/scenes';
import { toVariableModels } from './toVariableModels.ts';

/** Stands for "no scene": knows no variables, but still replaces scoped ones and macros. */
const nowhere = new SceneReactObject({});

/**
 * Templates by the scene on the page: the one in the scoped variables (queries carry it), else the active one.
 * Also a scene of the copy of @grafana/scenes that a plugin bundles, so it is known by its shape only.
 */
export class WorkbenchTemplateSrv implements TemplateSrv {
  getVariables(): TypedVariableModel[] {
    const scene = activeScene();
    return scene ? toVariableModels(sceneGraph.getVariables(scene).state.variables) : [];
  }

  replace(
    target?: string,
    scopedVars?: ScopedVars,
    format?: string | Function,
    interpolations?: VariableInterpolation[]
  ): string {
    if (!target) {
      return target ?? '';
    }
    const scene = sceneOf(scopedVars) ?? activeScene() ?? nowhere;
    // Grafana's interface says Function where scenes says which; both mean the same formatters.
    return Reflect.apply(sceneGraph.interpolate, undefined, [scene, target, scopedVars, format, interpolations]);
  }

  containsTemplate(target?: string): boolean {
    return target !== undefined && /\$\w+|\[\[\w+(:\w+)?\]\]|\$\{\w+[^}]*\}/.test(target);
  }

  updateTimeRange(): void {
    // The scene knows its own time range.
  }
}

function isScene(value: unknown): value is SceneObject {
  return typeof value === 'object' && value !== null && 'state' in value && 'isActive' in value;
}

function sceneOf(scopedVars: ScopedVars | undefined): SceneObject | undefined {
  const scene: unknown = scopedVars?.__sceneObject?.value?.valueOf();
  return isScene(scene) ? scene : undefined;
}

function activeScene(): SceneObject | undefined {
  const scene = window.__grafanaSceneContext;
  return isScene(scene) && scene.isActive ? scene : undefined;
}
