import {
  ConstantVariable,
  CustomVariable,
  DataSourceVariable,
  IntervalVariable,
  QueryVariable,
  TextBoxVariable,
  type SceneVariable,
} from '@grafana/scenes';
import type { VariableModel } from './dashboardModel.ts';

/** A variable of a scene, or undefined for a type that the workbench does not know. */
export function toVariable(model: VariableModel): SceneVariable | undefined {
  switch (model.type) {
    case 'query':
      return toQueryVariable(model);
    case 'custom':
      return new CustomVariable({ ...common(model), ...choice(model), query: text(model.query) });
    case 'datasource':
      return new DataSourceVariable({
        ...common(model),
        ...choice(model),
        pluginId: text(model.query),
        regex: model.regex ?? '',
      });
    case 'textbox':
      return new TextBoxVariable({ ...common(model), value: text(model.current?.value) || text(model.query) });
    case 'constant':
      return new ConstantVariable({ ...common(model), value: text(model.query) });
    case 'interval':
      return new IntervalVariable({
        ...common(model),
        intervals: text(model.query).split(','),
        value: text(model.current?.value),
      });
    default:
      return undefined;
  }
}

function toQueryVariable(model: VariableModel): QueryVariable {
  return new QueryVariable({
    ...common(model),
    ...choice(model),
    datasource: model.datasource ?? null,
    query: typeof model.query === 'string' ? model.query : { refId: `variable-${model.name}`, ...model.query },
    regex: model.regex ?? '',
    sort: model.sort,
    refresh: model.refresh === 2 ? 2 : 1,
  });
}

function common(model: VariableModel) {
  return {
    name: model.name,
    label: model.label ?? undefined,
    description: model.description ?? undefined,
    hide: model.hide,
    skipUrlSync: model.skipUrlSync,
  };
}

/** What variables with options have in common; no stored choice means the first option, or All where that is offered. */
function choice(model: VariableModel) {
  const none = model.includeAll ? { value: ['$__all'], text: ['All'] } : { value: '', text: '' };
  const { value, text: shown } = model.current ?? none;
  return {
    value,
    text: shown,
    isMulti: model.multi,
    includeAll: model.includeAll,
    allValue: model.allValue ?? undefined,
    defaultToAll: model.includeAll && !model.current,
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.map(text).join(',') : '';
}
