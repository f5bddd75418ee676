import { z } from 'zod';
import type { AlertHistory, HistoryRow } from '../../domain/playbook/AlertHistory';
import { request } from '../request';

const PAGE = 5_000;
/** So that a Grafana with millions of changes is not asked for all of them. */
const MAX_ROWS = 100_000;

const word = z.string().catch('');

const answer = z.array(
  z.object({
    id: z.number(),
    alertId: z.number().catch(0),
    alertName: word,
    newState: word,
    prevState: word,
    time: z.number(),
    text: word,
    tags: z.array(z.string()).catch([]),
  })
);

interface Span {
  /** Milliseconds since 1970. */
  from: number;
  to: number;
}

/**
 * The changes of state of alert instances in a span of time that the caller may see, newest first by pages of time:
 * Grafana gives neither offsets nor a dependable order, and some rows twice. Where there are too many, the oldest are
 * left out and `completeFrom` says since when all are there.
 */
export async function listAlertHistory({ from, to }: Span, signal?: AbortSignal): Promise<AlertHistory> {
  const rows = new Map<number, HistoryRow>();
  let until = to;
  for (;;) {
    const params = { type: 'alert', from: String(from), to: String(until), limit: String(PAGE) };
    const found = await request({ url: '/api/annotations', params, answer, signal });
    found.forEach((row) => rows.set(row.id, row));
    if (found.length < PAGE) {
      return { rows: [...rows.values()], from, to, completeFrom: from };
    }
    // The last page may have parted rows of the same millisecond, which is why it is asked for again.
    const oldest = Math.min(...found.map(({ time }) => time));
    if (oldest >= until || rows.size >= MAX_ROWS) {
      return { rows: [...rows.values()], from, to, completeFrom: oldest + 1 };
    }
    until = oldest;
  }
}
