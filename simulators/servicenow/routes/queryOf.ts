import type { TableCall } from '../TableCall.ts';

/**
 * The encoded query of a call: `sysparm_query`, or name=value pairs where there is none. Pairs whose name is no field
 * are passed over later, as invalid conditions are.
 */
export function queryOf({ query }: TableCall): string {
  const stated = query.get('sysparm_query');
  if (stated !== null && stated !== '') {
    return stated;
  }
  return [...query]
    .filter(([name]) => !name.startsWith('sysparm_'))
    .map(([name, value]) => `${name}=${value.replaceAll('^', '^^')}`)
    .join('^');
}
