import {
  QueryObserver,
  type DefaultError,
  type QueryClient,
  type QueryKey,
  type QueryObserverOptions,
} from '@tanstack/react-query';
import type { ReviewSpan } from '../../api/review/ReviewSpan';
import { alertingRulesQuery } from '../playbook/alertQueries';
import { annotationsQuery, checksQuery, historyQuery, liveQuery, silencesQuery, ticketsQuery } from './sourceQueries';
import { stateQuery } from './stateQuery';

/** What nobody has come for after so long is forgotten, as everything is that nobody looks at. */
const KEPT_MS = 15_000;

/**
 * Asks for all that a review is read from, before its page is there. `read` is the span of `readSpan`. The page finds
 * what has come, and what is under way is not asked for twice.
 */
export function beginSources(client: QueryClient, uid: string, who: string, read: ReviewSpan): void {
  const begin = <Data, Kept, Key extends QueryKey>(
    query: QueryObserverOptions<Data, DefaultError, Kept, Data, Key>
  ) => {
    const stop = new QueryObserver(client, { ...query, refetchInterval: false }).subscribe(() => undefined);
    setTimeout(stop, KEPT_MS);
  };
  begin(historyQuery(uid, who, read));
  begin(alertingRulesQuery(who));
  begin(liveQuery(who));
  begin(ticketsQuery(uid, who, read));
  begin(checksQuery(uid, who, read));
  begin(annotationsQuery(uid, who, read));
  begin(silencesQuery(who));
  begin(stateQuery(uid, who, { ...read, customer: '' }));
}
