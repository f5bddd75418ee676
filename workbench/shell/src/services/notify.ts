import { AppEvents } from '@grafana/data';
import { getAppEvents } from '@grafana/runtime';

/** Shows a toast, as Grafana's own services do. */
export function notify(kind: 'success' | 'warning' | 'error', title: string, text?: string): void {
  const events = { success: AppEvents.alertSuccess, warning: AppEvents.alertWarning, error: AppEvents.alertError };
  getAppEvents().publish({ type: events[kind].name, payload: text ? [title, text] : [title] });
}
