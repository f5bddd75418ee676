import { queryOptions } from '@tanstack/react-query';
import { fetchAlertsArrive } from '../../api/review/fetchAlertsArrive';
import { listCheckProblems } from '../../api/review/listCheckProblems';
import { listDrawnAnnotations } from '../../api/review/listDrawnAnnotations';
import { listLiveAlerts } from '../../api/review/listLiveAlerts';
import { listReviewHistory } from '../../api/review/listReviewHistory';
import { listReviewTickets } from '../../api/review/listReviewTickets';
import { listSilences } from '../../api/review/listSilences';
import type { ReviewSpan } from '../../api/review/ReviewSpan';
import type { LiveSight } from '../../domain/review/episodes/LiveSight';
import { reviewKeys } from './reviewKeys';

/** Of what is read once and again at the reader's wish. */
const KEPT = { staleTime: 5 * 60_000, structuralSharing: false, retry: false, gcTime: 0 } as const;
/** What fires changes while a meeting lasts. */
const LIVE_MS = 30_000;

/** All but when it was asked. */
const saidBy = (sight: unknown): string =>
  JSON.stringify(sight, (name, value: unknown) => (name === 'at' ? undefined : value));

/** What is to come cannot be read: the answer must say until when it reaches. */
const untilNow = (span: ReviewSpan): ReviewSpan => ({ ...span, to: Math.min(span.to, Date.now()) });

/** What is not a customer's own is read once for all of them. */
const ofAll = ({ from, to }: ReviewSpan): ReviewSpan => ({ customer: '', from, to });

export const historyQuery = (uid: string, who: string, span: ReviewSpan) =>
  queryOptions({
    queryKey: reviewKeys.source(uid, who, 'history', ofAll(span)),
    queryFn: ({ signal }) => listReviewHistory(untilNow(span), signal),
    ...KEPT,
  });

const alertsArriveQuery = (who: string) =>
  queryOptions({
    queryKey: ['review', who, 'alerts-arrive'],
    queryFn: ({ signal }) => fetchAlertsArrive(signal),
    // Asked for now and then only, and by nobody who stays.
    ...{ ...KEPT, gcTime: KEPT.staleTime },
  });

export const liveQuery = (who: string) =>
  queryOptions({
    queryKey: ['review', who, 'live'],
    queryFn: async ({ signal, client }): Promise<LiveSight> => {
      const [alerts, isComplete] = await Promise.all([listLiveAlerts(signal), client.query(alertsArriveQuery(who))]);
      return { alerts, at: Date.now(), isComplete };
    },
    // The same object while the same fires, so that nothing is computed anew.
    structuralSharing: (before, now) => (saidBy(before) === saidBy(now) ? before : now),
    ...{ refetchInterval: LIVE_MS, retry: false, gcTime: 0 },
  });

export const silencesQuery = (who: string) =>
  queryOptions({ queryKey: ['review', who, 'silences'], queryFn: ({ signal }) => listSilences(signal), ...KEPT });

export const ticketsQuery = (uid: string, who: string, span: ReviewSpan) =>
  queryOptions({
    queryKey: reviewKeys.source(uid, who, 'tickets', span),
    queryFn: ({ signal }) => listReviewTickets(uid, span, signal),
    ...KEPT,
  });

export const checksQuery = (uid: string, who: string, span: ReviewSpan) =>
  queryOptions({
    queryKey: reviewKeys.source(uid, who, 'checks', span),
    queryFn: ({ signal }) => listCheckProblems(uid, span, signal),
    ...KEPT,
  });

export const annotationsQuery = (uid: string, who: string, span: ReviewSpan) =>
  queryOptions({
    queryKey: reviewKeys.source(uid, who, 'annotations', ofAll(span)),
    queryFn: ({ signal }) => listDrawnAnnotations(span, signal),
    ...KEPT,
  });
