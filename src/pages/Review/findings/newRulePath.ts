import type { Proposal } from '../../../domain/review/findings/Finding';

const pairs = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([key, value]) => ({ key, value }));

/** Grafana's form for a new alert rule with all of a draft in it but the query; below Grafana's own address. */
export function newRulePath({ title, labels, annotations }: Extract<Proposal, { kind: 'alert-rule' }>): string {
  // As the form itself names them.
  const defaults = JSON.stringify({ name: title, labels: pairs(labels), annotations: pairs(annotations) });
  return `/alerting/new/alerting?${new URLSearchParams({ defaults }).toString()}`;
}
