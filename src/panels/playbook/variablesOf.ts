import type { InterpolateFunction } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import type { ValuesOf } from './fillVariables';

/** The names of the dashboard's variables. */
export const variableNames = (): string[] =>
  getTemplateSrv()
    .getVariables()
    .map(({ name }) => name);

/** The values of the variables that the dashboard has itself, as this panel sees them. */
export function variablesOf(replaceVariables: InterpolateFunction): ValuesOf {
  const names = new Set(variableNames());
  return (name) => {
    if (!names.has(name)) {
      return undefined;
    }
    let values: string[] = [];
    replaceVariables(`\${${name}}`, undefined, (value: unknown) => {
      values = [value].flat().map(String);
      return '';
    });
    return values;
  };
}
