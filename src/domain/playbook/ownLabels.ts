import type { Labels } from './Labels';

/** Said elsewhere beside the alert already. */
const SAID = ['alertname', 'grafana_folder'];

/** The labels that tell an alert from others of its rule. */
export const ownLabels = (labels: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([name]) => !SAID.includes(name)));
