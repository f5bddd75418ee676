import type { HistoryRow } from '../../domain/playbook/AlertHistory';
import type { AlertRule } from '../../domain/playbook/AlertRule';

/** Minutes of a morning, in milliseconds since 1970. */
export const minute = (minutes: number): number => Date.UTC(2026, 10, 18, 9) + minutes * 60_000;

export const DISK = {
  alertname: 'Disk full',
  customer: 'acme',
  grafana_folder: 'Ops',
  service: 'etl',
  severity: 'warning',
};

/** A row as Grafana's annotations have it; `change` is `Normal > Alerting`, `at` in minutes of a morning. */
export function historyRow(
  at: number,
  change: string,
  more: Partial<HistoryRow> & { labels?: Record<string, string> } = {}
): HistoryRow {
  const { labels = DISK, ...rest } = more;
  const [prevState = '', newState = ''] = change.split(' > ');
  const list = Object.entries(labels);
  const alertName = labels['alertname'] ?? '';
  return {
    ...{ id: Math.round(at * 1000) + 1, alertId: 1, alertName, prevState, newState, time: minute(at) },
    text: `${alertName} {${list.map(([name, value]) => `${name}=${value}`).join(', ')}} - A=95`,
    tags: list.map(([name, value]) => `${name}:${value.replaceAll(':', '_').trim()}`),
    ...rest,
  };
}

export const aRule = (uid: string, title: string, folder = 'Ops', labels: Record<string, string> = {}): AlertRule => ({
  ...{ uid, title, folder, folderUid: folder, group: 'g', labels, annotations: {}, isPaused: false, updated: 0 },
  ...{ health: 'ok', state: 'inactive', instances: [] },
});
