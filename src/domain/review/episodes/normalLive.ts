import type { EpisodeKind } from './Episode';
import type { LiveFiring } from './LiveSight';
import { trackKey } from './trackKey';

/** A live alert as the history would tell of its instance. */
export interface NormalLive extends LiveFiring {
  kind: EpisodeKind;
  key: string;
}

/** As which Grafana sends what is without data or in error. */
const RENAMED: readonly string[] = ['DatasourceNoData', 'DatasourceError'];

function labelsOf({ labels }: LiveFiring): { labels: LiveFiring['labels']; isRenamed: boolean } {
  const { rulename = '', alertname = '', ...rest } = labels;
  const isRenamed = RENAMED.includes(alertname) && rulename !== '';
  return isRenamed ? { labels: { ...rest, alertname: rulename }, isRenamed } : { labels, isRenamed };
}

/** Why it fires, where the rule maps missing data or errors to firing. */
const isForWant = ({ annotations }: LiveFiring): boolean => {
  const reason = annotations['grafana_state_reason'] ?? '';
  return /\b(NoData|Error)\b/.test(reason) && !reason.includes('KeepLast');
};

/** Gives a live alert the labels that its instance has in the history. */
export function normalLive(live: LiveFiring): NormalLive {
  const { labels, isRenamed } = labelsOf(live);
  const named = { rule: labels['alertname'] ?? '', folder: labels['grafana_folder'] ?? '', labels };
  return { ...live, labels, kind: isRenamed || isForWant(live) ? 'monitoring' : 'service', key: trackKey(named) };
}
