import { z } from 'zod';
import type { AlertHistory } from '../../domain/playbook/AlertHistory';
import { Failure } from '../../domain/Failure';
import { listAlertHistory } from '../grafana/listAlertHistory';
import { request } from '../request';
import type { ReviewSpan } from './ReviewSpan';

/** The changes of state in a span, and whether they tell of all of it. */
export interface ReviewHistory extends AlertHistory {
  /**
   * The first change of state that Grafana knows of, where it knows of none before the span; `to` where there is none at
   * all; undefined where the history reaches further back. A Grafana that is younger than the span, or that has
   * forgotten, has not watched: nothing follows from its silence.
   */
  beginsAt: number | undefined;
}

const answer = z.array(z.unknown());

/** Whether any alert changed its state before a moment; where that cannot be asked, it is not known to have. */
async function hasOlder(moment: number, signal?: AbortSignal): Promise<boolean> {
  const params = { type: 'alert', from: '1', to: String(moment - 1), limit: '1' };
  try {
    return (await request({ url: '/api/annotations', params, answer, signal })).length > 0;
  } catch (thrown) {
    signal?.throwIfAborted();
    if (thrown instanceof Failure) {
      return false;
    }
    throw thrown;
  }
}

/** The changes of state of all alerts in a span, and since when there is a history. Throws Failure. */
export async function listReviewHistory(span: ReviewSpan, signal?: AbortSignal): Promise<ReviewHistory> {
  const [history, isOlder] = await Promise.all([listAlertHistory(span, signal), hasOlder(span.from, signal)]);
  const first = history.rows.reduce((earliest, { time }) => Math.min(earliest, time), history.to);
  return { ...history, beginsAt: isOlder ? undefined : first };
}
