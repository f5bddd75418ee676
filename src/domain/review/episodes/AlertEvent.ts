import type { Labels } from '../../playbook/Labels';

/** Grafana's states without the reason in brackets. */
export type AlertState = 'normal' | 'pending' | 'alerting' | 'nodata' | 'error';

/** One change of state of one alert instance. */
export interface AlertEvent {
  /** Of the annotation that tells of it: two with the same id are one. */
  id: string;
  /** '' where the rule is gone, or where the caller does not see it. */
  ruleUid: string;
  rule: string;
  folder: string;
  labels: Labels;
  /** False where labels may have been read wrongly. */
  isExact: boolean;
  /** Before. */
  from: AlertState;
  /** From then on. */
  to: AlertState;
  /** Milliseconds since 1970. */
  at: number;
  /** Grafana has set it back because somebody saved or paused the rule: the trouble need not be over. */
  isReset?: boolean;
}
