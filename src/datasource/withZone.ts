import { isAnalysis } from '../domain/analysisQuery/AnalysisQuery';
import type { RoundsQuery } from './RoundsQuery';

/** A query whose days begin as its dashboard's do, unless it says itself where. Other queries have no days. */
export function withZone(saved: RoundsQuery, zone: string): RoundsQuery {
  const query = saved.query ?? {};
  return !isAnalysis(saved.queryType) || query['timezone'] !== undefined
    ? saved
    : { ...saved, query: { ...query, timezone: zone } };
}
