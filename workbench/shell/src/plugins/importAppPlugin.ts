import { AppPlugin } from '@grafana/data';
import { importModule } from '../loader/importModule.ts';
import { appSettings } from './appSettings.ts';

const imported = new Map<string, Promise<AppPlugin>>();

/** An app with its settings, loaded once a page. Rejects where the host knows no such plugin or the module exports none. */
export function importAppPlugin(id: string): Promise<AppPlugin> {
  const known = imported.get(id) ?? load(id);
  imported.set(id, known);
  return known;
}

async function load(id: string): Promise<AppPlugin> {
  const meta = await appSettings(id);
  const { plugin } = await importModule(meta.module);
  if (!(plugin instanceof AppPlugin)) {
    throw new Error(`The module of ${id} exports no app plugin.`);
  }
  plugin.init(meta);
  plugin.meta = meta;
  return plugin;
}
