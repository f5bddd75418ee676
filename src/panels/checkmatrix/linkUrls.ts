import type { DataQuery } from '@grafana/schema';
import { appUrl } from '../../api/appUrl';

/** In milliseconds since 1970. */
interface Range {
  from: string;
  to: string;
}

/** Explore with a query for checks. */
export function exploreUrl(datasource: DataQuery['datasource'], query: Record<string, unknown>, range: Range): string {
  const queries = [{ refId: 'A', datasource, queryType: 'checks', schema: 1, query }];
  const panes = JSON.stringify({ checks: { datasource: datasource?.uid, queries, range } });
  return appUrl(`/explore?schemaVersion=1&panes=${encodeURIComponent(panes)}`);
}

/** A dashboard in a time range, with some variables; `others` are further ones, as parameters of an address. */
export function dashboardUrl(uid: string, { from, to }: Range, variables: Record<string, string[]>, others = '') {
  const params = new URLSearchParams(others);
  for (const [name, values] of Object.entries(variables)) {
    params.delete(`var-${name}`);
    for (const value of values) {
      params.append(`var-${name}`, value);
    }
  }
  params.set('from', from);
  params.set('to', to);
  return appUrl(`/d/${encodeURIComponent(uid)}?${params.toString()}`);
}
