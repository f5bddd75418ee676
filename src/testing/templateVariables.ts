import { setTemplateSrv, type TemplateSrv } from '@grafana/runtime';
import type { ScopedVars } from '@grafana/data';

/** A dashboard's variables: name and current values. Behaves as Grafana does for a format that is a function. */
export function templateVariables(variables: Readonly<Record<string, string | string[]>>): void {
  const pattern = /\$(\w+)|\$\{(\w+)(?::(\w+))?\}|\[\[(\w+)\]\]/g;
  const replace: TemplateSrv['replace'] = (target = '', scopedVars?: ScopedVars, format?) =>
    target.replace(pattern, (match, ...names: Array<string | undefined>) => {
      const name = names.slice(0, 4).find((part, index) => part !== undefined && index !== 2) ?? '';
      const value: unknown = scopedVars?.[name]?.value ?? variables[name];
      if (value === undefined) {
        return match;
      }
      // A format in the expression wins over the caller's, as in Grafana.
      if (names[2] === 'queryparam') {
        return [value]
          .flat()
          .map((one) => `var-${name}=${encodeURIComponent(String(one))}`)
          .join('&');
      }
      return typeof format === 'function' && names[2] === undefined ? format(value) : [value].flat().join(',');
    });
  const all = Object.keys(variables).map((name) => JSON.parse(JSON.stringify({ name, type: 'custom' })));
  setTemplateSrv({
    getVariables: () => all,
    replace,
    containsTemplate: (target = '') => target.includes('$'),
    updateTimeRange: () => undefined,
  });
}
