import type { Decision, Finding } from '../domain/review/findings/Finding';

const RAISED = Date.UTC(2026, 10, 18, 12);

/** A finding to decide about, raised on Wednesday of the tests' week; its id is f-1. */
export function aFinding(parts: Partial<Finding> = {}): Finding {
  return {
    ...{ id: 'f-1', pattern: 'a acme queue', rule: 'a', reason: 'no-entry', customer: 'acme', state: 'open' },
    ...{ title: 'Queue stuck: no entry matched', owner: '', due: '', isOverdue: false, ticket: null, last: 0 },
    ...{ raised: RAISED, seen: RAISED },
    evidence: [{ item: 'e-1', at: RAISED, text: 'Queue stuck on esb-1' }],
    proposals: [
      {
        ...{ kind: 'entry', entry: '', title: 'Queue stuck', matchers: 'alertname="Queue stuck"', customer: 'acme' },
        ...{ severity: 'critical', steps: '1. Restart the consumer' },
      },
    ],
    history: [{ number: 1, at: RAISED, by: { uid: 'u-1', name: 'Ada' }, decision: { kind: 'raised' } }],
    ...parts,
  };
}

/** The finding once somebody has decided. */
export const decided = (finding: Finding, number: number, name: string, decision: Decision, parts: Partial<Finding>) =>
  aFinding({
    ...finding,
    last: number,
    history: [...finding.history, { number, at: RAISED + number, by: { uid: name, name }, decision }],
    ...parts,
  });
