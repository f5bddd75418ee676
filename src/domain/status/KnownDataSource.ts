/** One data source of ours in this Grafana, whatever its state. */
export interface KnownDataSource {
  uid: string;
  name: string;
  /** Provisioned: its settings can be read here, and changed in its file only. */
  readOnly: boolean;
}
