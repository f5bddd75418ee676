import { appUrl } from '../appUrl';

/** Where Grafana shows one of its alert rules. */
export const ruleUrl = (uid: string): string => appUrl(`/alerting/grafana/${encodeURIComponent(uid)}/view`);
