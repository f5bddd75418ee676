import type { TypedVariableModel } from '@grafana/data';
import type { SceneVariable } from '@grafana/scenes';

/** Variables of a scene in the older form that plugins get from the template service: name, type, label, current value. */
export function toVariableModels(variables: readonly SceneVariable[]): TypedVariableModel[] {
  return variables.map((variable) => {
    const value = variable.getValue();
    const text = variable.getValueText?.() ?? String(value);
    const model: unknown = {
      id: variable.state.name,
      name: variable.state.name,
      label: variable.state.label ?? null,
      type: variable.state.type,
      hide: variable.state.hide ?? 0,
      current: { value, text, selected: true },
      options: [],
      query: '',
    };
    return asVariableModel(model);
  });
}

// Grafana's union of variable models has dozens of fields that no plugin reads; these are the ones they do.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
function asVariableModel(model: any): TypedVariableModel {
  return model;
}
