import type { AppPluginMeta } from '@grafana/data';
import { config, getBackendSrv } from '@grafana/runtime';

const asked = new Map<string, Promise<AppPluginMeta>>();

/** An app's metadata and settings, asked for once a page. */
export function appSettings(id: string): Promise<AppPluginMeta> {
  const known = asked.get(id) ?? getBackendSrv().get<AppPluginMeta>(`/api/plugins/${encodeURIComponent(id)}/settings`);
  asked.set(id, known);
  return known;
}

/** The settings of every app that the host knows, those that cannot be had left out. */
export async function allAppSettings(): Promise<AppPluginMeta[]> {
  const settled = await Promise.allSettled(Object.keys(config.apps).map(appSettings));
  return settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
