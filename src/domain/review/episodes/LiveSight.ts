import type { Labels } from '../../playbook/Labels';

/** An alert that fires, as the Alertmanager has it. */
export interface LiveFiring {
  /** Without those that Grafana keeps for itself. */
  labels: Labels;
  annotations: Labels;
  ruleUid: string;
  /** Milliseconds since 1970; 0 where it is not known. */
  startsAt: number;
  isSilenced: boolean;
}

/** What fired at a moment. */
export interface LiveSight {
  alerts: readonly LiveFiring[];
  /** When it was asked for, in milliseconds since 1970. */
  at: number;
  /** Whether all that fires is in it, so that what is not in it is over. */
  isComplete: boolean;
}
