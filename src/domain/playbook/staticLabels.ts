import type { AlertRule } from './AlertRule';
import type { Labels } from './Labels';

/** A value that Grafana makes anew for every instance. */
const isTemplate = (value: string): boolean => value.includes('{{');

/** The labels that every instance of a rule has, whatever its query finds. */
export function staticLabels({ title, folder, labels }: AlertRule): Labels {
  const own = Object.entries(labels).filter(([name, value]) => !name.startsWith('__') && !isTemplate(value));
  return { ...Object.fromEntries(own), alertname: title, grafana_folder: folder };
}
