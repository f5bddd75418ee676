import { PanelPlugin, type PanelPluginMeta } from '@grafana/data';
import { config } from '@grafana/runtime';
import { findStandIn } from '../dashboards/stand-ins/findStandIn.tsx';
import { importModule } from '../loader/importModule.ts';

const imported = new Map<string, PanelPlugin>();

/** A panel: our own stand-in for one of Grafana's, a plugin's module, or a labelled placeholder where neither is there. */
export async function importPanelPlugin(id: string): Promise<PanelPlugin> {
  const known = imported.get(id) ?? (await load(id));
  imported.set(id, known);
  return known;
}

export function getPanelPluginFromCache(id: string): PanelPlugin | undefined {
  return imported.get(id);
}

async function load(id: string): Promise<PanelPlugin> {
  const meta: PanelPluginMeta | undefined = config.panels[id];
  if (!meta || meta.module.startsWith('core:')) {
    return findStandIn(id);
  }
  const { plugin } = await importModule(meta.module);
  if (!(plugin instanceof PanelPlugin)) {
    throw new Error(`The module of ${id} exports no panel plugin.`);
  }
  plugin.meta = meta;
  return plugin;
}
