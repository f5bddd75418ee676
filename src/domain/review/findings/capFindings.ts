import type { Finding, RaisedFinding } from './Finding';

/** So many new ones a customer and week: more than a meeting can talk about help nobody. */
export const FINDINGS_A_WEEK = 10;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What becomes of raised findings. */
export interface CappedFindings {
  /** To be kept: those that are known, with newer evidence, and new ones as far as there is room. */
  raise: RaisedFinding[];
  /** New ones for which there is no room this week, to be told as a number. */
  left: RaisedFinding[];
  /** Dismissed for now, or done and not come back: nothing to do. */
  settled: RaisedFinding[];
}

/** Whether it is still to be left alone; the back end has it open again when the day is over. */
const isDismissedAt = ({ history }: Finding, now: number): boolean => {
  const dismissals = history.flatMap(({ decision }) => (decision.kind === 'dismiss' ? [decision.until] : []));
  const until = Date.parse(`${dismissals.at(-1) ?? ''}T00:00:00Z`);
  return Number.isNaN(until) || until > now;
};

/** When it was last decided that nothing is left to do. */
const doneAt = ({ history }: Finding): number =>
  Math.max(0, ...history.filter(({ decision }) => decision.kind === 'done').map(({ at }) => at));

function isSettled(finding: Finding, raised: RaisedFinding, now: number): boolean {
  if (finding.state === 'dismissed') {
    return isDismissedAt(finding, now);
  }
  // What speaks for it is as old as what has been mended.
  return ['done', 'held'].includes(finding.state) && (raised.evidence[0]?.at ?? 0) <= doneAt(finding);
}

/**
 * Chooses what is raised: of each customer not more than `perWeek` that are new within seven days. `raised` is in the
 * order of what matters most, `known` are the findings of the store.
 */
export function capFindings(
  raised: readonly RaisedFinding[],
  known: readonly Finding[],
  now: number,
  perWeek = FINDINGS_A_WEEK
): CappedFindings {
  const byPattern = new Map(known.map((finding) => [finding.pattern, finding]));
  const room = new Map<string, number>();
  for (const finding of known.filter((one) => one.raised > now - WEEK_MS)) {
    room.set(finding.customer, (room.get(finding.customer) ?? perWeek) - 1);
  }
  const capped: CappedFindings = { raise: [], left: [], settled: [] };
  for (const one of raised) {
    const finding = byPattern.get(one.pattern);
    if (finding !== undefined) {
      capped[isSettled(finding, one, now) ? 'settled' : 'raise'].push(one);
      continue;
    }
    const left = room.get(one.customer) ?? perWeek;
    capped[left > 0 ? 'raise' : 'left'].push(one);
    room.set(one.customer, left - 1);
  }
  return capped;
}
