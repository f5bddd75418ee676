import { toDataFrame, type DataFrame } from '@grafana/data';
import type { Round } from '../domain/rounds/Round';

/** The frame that the query type `checks` answers for some rounds, to a caller of the team. */
export function checkFrame(rounds: readonly Round[]): DataFrame {
  const rows = rounds.flatMap((round) => round.checks.map((check) => ({ round, check })));
  const column = (name: string, value: (row: (typeof rows)[number]) => unknown) => ({ name, values: rows.map(value) });
  return toDataFrame({
    name: 'checks',
    fields: [
      column('start', ({ round }) => round.startMs),
      column('due', ({ round }) => round.endMs),
      column('closes', ({ round }) => round.closesMs),
      column('customer', ({ round }) => round.customer.name),
      column('checklist', ({ round }) => round.title),
      column('slot', ({ round }) => round.slotTitle),
      column('state', ({ check }) => check.state),
      column('check', ({ check }) => check.title),
      column('kind', ({ check }) => check.kind),
      column('impact', ({ check }) => (check.isHighImpact ? 'high' : 'normal')),
      column('answered_at', ({ check }) => check.answeredAtMs ?? null),
      column('late_s', ({ check }) => check.lateSeconds || null),
      column('by', ({ check }) => check.by || null),
      column('evidence', ({ check }) => check.evidence || null),
      column('severity', ({ check }) => check.severity ?? null),
      column('problem', ({ check }) => check.problem || null),
      column('reason', ({ check }) => check.reason || null),
      column('sign_off', ({ check }) => check.signOff ?? null),
      column('carried', ({ check }) => check.isCarried),
      column('customer_id', ({ round }) => round.customer.id),
      column('checklist_id', ({ round }) => round.checklist),
      column('slot_id', ({ round }) => round.slot),
      column('date', ({ round }) => round.date),
      column('check_id', ({ check }) => check.id),
      column('zone', ({ round }) => round.zone),
      column('seen', ({ check }) => check.seen || null),
      column('evidence_url', ({ check }) => check.evidenceUrl || null),
      column('links', ({ check }) => (check.links.length === 0 ? null : JSON.stringify(check.links))),
    ],
  });
}
