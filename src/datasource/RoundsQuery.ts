import type { DataQuery } from '@grafana/schema';

/** A query as Grafana stores it. Everything that could say something about a customer is inside `query`. */
export interface RoundsQuery extends DataQuery {
  queryType?: string;
  schema?: number;
  query?: Record<string, unknown>;
}
