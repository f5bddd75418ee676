import type { ScopedVars } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import { ALL, type Found } from '../domain/ticketQuery/expandVariables';

/** The name in "$customer", "${customer}", "${customer:csv}" or "[[customer]]". */
function nameOf(reference: string): string {
  return /^[$[{]+([^:\]}]+)/.exec(reference)?.[1] ?? '';
}

/**
 * Whether "All" is chosen. Grafana hands out all the options in its place, but a ticket may have none of them (nobody
 * is assigned), so "All" must mean: do not filter. The form for addresses is the one that still tells it.
 */
function isAll(name: string, scopedVars?: ScopedVars): boolean {
  const address = getTemplateSrv().replace(`\${${name}:queryparam}`, scopedVars);
  return decodeURIComponent(address) === `var-${name}=$__all`;
}

/** What the variable of this name holds, all its options where "All" is chosen; undefined where no such variable exists. */
export function variableItems(name: string, scopedVars?: ScopedVars): string[] | undefined {
  let found: string[] | undefined;
  // The format function is the one place where Grafana hands out the values themselves; a format in the reference
  // would win over it.
  getTemplateSrv().replace(`\${${name}}`, scopedVars, (value: unknown) => {
    found = (Array.isArray(value) ? value : [value]).map(String);
    return '';
  });
  return found;
}

/** What the variable that `reference` names holds; undefined where no such variable exists. */
export function variableValues(reference: string, scopedVars?: ScopedVars): Found {
  const name = nameOf(reference);
  return isAll(name, scopedVars) ? ALL : variableItems(name, scopedVars);
}
