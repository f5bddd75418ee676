import { z } from 'zod';
import type { ReviewTicket } from '../../domain/review/links/ReviewTicket';
import { Failure } from '../../domain/Failure';
import { safeLink } from '../../domain/rounds/safeLink';
import { askQuery } from './askQuery';
import { sentencesOf } from './QueryNotice';
import type { ReviewSpan } from './ReviewSpan';

const LIMIT = 5_000;
const COLUMNS = [
  ...['connection', 'customer_id', 'service', 'labels', 'excerpt', 'cancelled', 'resolved', 'first_response'],
  ...['cause', 'resolution', 'resolution_code', 'reported_by', 'mark', 'planned_start', 'planned_end'],
];

const text = z.string().catch('');
/** A frame's times are numbers: milliseconds since 1970. */
const time = z.number().nullable().catch(null);

const rowSchema = z
  .object({
    ...{ connection: text, customer_id: text, key: z.string(), url: text, title: text, type: text, state: text },
    ...{ service: text, assignee: text, labels: text, excerpt: text, cause: text, resolution: text, mark: text },
    resolution_code: text,
    reported_by: z.enum(['customer', 'team', 'monitoring', '']).catch(''),
    cancelled: z.boolean().catch(false),
    priority: z.number().catch(0),
    created: z.number(),
    first_response: time,
    resolved: time,
    planned_start: time,
    planned_end: time,
  })
  .transform(
    (row): ReviewTicket => ({
      ...{ connection: row.connection, key: row.key, customer: row.customer_id, url: safeLink(row.url) },
      ...{ title: row.title, type: row.type, state: row.state, isCancelled: row.cancelled, priority: row.priority },
      ...{ service: row.service, assignee: row.assignee, excerpt: row.excerpt, cause: row.cause, mark: row.mark },
      labels: row.labels === '' ? [] : row.labels.split(', '),
      ...{ resolutionCode: row.resolution_code, resolution: row.resolution, reportedBy: row.reported_by },
      ...{ created: row.created, firstResponse: row.first_response, resolved: row.resolved },
      ...(row.planned_start === null ? {} : { planned: { from: row.planned_start, to: row.planned_end } }),
    })
  );

/** Tickets, and what is said about those that are missing. */
export interface ReviewTickets {
  rows: ReviewTicket[];
  /** False where there are more than were asked for, or where a system did not answer. */
  isWhole: boolean;
  /** The back end's sentences about it. */
  notices: string[];
}

const countSchema = z.object({ count: z.number() });

/**
 * How many there are, which the back end refuses to say where any could be missing: a list only bears warnings, of which
 * most are about something else. The refusal's sentence where there is one.
 */
async function countTickets(uid: string, asked: Parameters<typeof askQuery>[1], signal?: AbortSignal) {
  try {
    const { rows } = await askQuery(uid, asked, signal);
    return { count: countSchema.safeParse(rows[0]).data?.count ?? 0, refusal: '' };
  } catch (thrown) {
    if (thrown instanceof Failure) {
      return { count: Infinity, refusal: thrown.message };
    }
    throw thrown;
  }
}

/** The tickets that were created in a span of time, in whatever state they are now. */
export async function listReviewTickets(
  uid: string,
  { customer, from, to }: ReviewSpan,
  signal?: AbortSignal
): Promise<ReviewTickets> {
  const which = { customers: customer === '' ? [] : [customer], filters: { states: ['all'] }, timeField: 'created' };
  const query = { ...which, sort: { by: 'created', order: 'desc' }, limit: LIMIT, columns: COLUMNS };
  const [{ rows, notices }, { count, refusal }] = await Promise.all([
    askQuery(uid, { queryType: 'tickets', query, from, to }, signal),
    countTickets(uid, { queryType: 'count', query: which, from, to }, signal),
  ]);
  return {
    rows: rows.flatMap((row) => rowSchema.safeParse(row).data ?? []),
    isWhole: rows.length >= count,
    notices: [...new Set([...sentencesOf(notices), refusal])].filter((sentence) => sentence !== ''),
  };
}
