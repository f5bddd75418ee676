import { MINUTE } from './Ago.ts';
import type { Case, Firing, PlannedSilence } from './Case.ts';

/** One change of state of one alert instance, as the workbench takes it for the time before it began. */
export interface PastChange {
  ruleUid: string;
  /** Beside the rule's and Grafana's own. */
  labels: Record<string, string>;
  before: string;
  state: string;
  error: string;
  values: Record<string, number>;
  /** ISO 8601. */
  at: string;
}

/** A silence as the Alertmanager takes it. */
export interface PastSilence {
  matchers: PlannedSilence['matchers'];
  comment: string;
  createdBy: string;
  startsAt: string;
  endsAt: string;
}

const iso = (at: number): string => new Date(at).toISOString();

function changesOf({ rule, labels = {}, at, minutes, state = 'Alerting' }: Firing): PastChange[] {
  const one = { ruleUid: rule, labels, error: state === 'Error' ? 'The database did not answer.' : '' };
  return [
    { ...one, before: 'Normal', state, values: state === 'Alerting' ? { A: 1 } : {}, at: iso(at) },
    { ...one, before: state, state: 'Normal', error: '', values: { A: 0 }, at: iso(at + minutes * MINUTE) },
  ];
}

/** What alerts and silences did in the cases, in the order of time. */
export function pastOf(cases: readonly Case[]): { changes: PastChange[]; silences: PastSilence[] } {
  const changes = cases.flatMap(({ firings = [] }) => firings.flatMap(changesOf));
  const silences = cases.flatMap(({ silences: planned = [] }) =>
    planned.map(({ matchers, comment, from, to }) => ({
      ...{ matchers, comment, createdBy: 'luca', startsAt: iso(from), endsAt: iso(to) },
    }))
  );
  return { changes: changes.toSorted((one, other) => one.at.localeCompare(other.at)), silences };
}
