import type { Labels } from './Labels';

/** One series of an alert rule as it stands, or as it has been seen. */
export interface AlertInstance {
  /** Exact, `alertname` and `grafana_folder` among them. */
  labels: Labels;
  /** Rendered; empty for one that is only known from history. */
  annotations: Labels;
  /** Grafana's word: Alerting, Normal, Pending, NoData, Error, with a reason in brackets at times. */
  state: string;
  /** Since when it stands so, or when it was last seen; milliseconds since 1970, 0 where it is not known. */
  activeAt: number;
  /** Whether it is, or was in the time that was looked at, anything but normal. */
  hasFired: boolean;
}

/** An alert rule of this Grafana that the caller may see. */
export interface AlertRule {
  uid: string;
  title: string;
  /** The folder's whole path, as the label `grafana_folder` has it. */
  folder: string;
  folderUid: string;
  group: string;
  /** As written: values may be templates. */
  labels: Labels;
  /** Templates, not rendered. */
  annotations: Labels;
  isPaused: boolean;
  /** When it was last changed, in milliseconds since 1970; 0 where it is not known. */
  updated: number;
  /** ok, error, nodata or unknown. */
  health: string;
  /** inactive, pending, firing or recovering. */
  state: string;
  /** The live ones; not all of them where Grafana was asked for a limited number. */
  instances: readonly AlertInstance[];
}
