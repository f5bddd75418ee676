import type { AppPlugin } from '@grafana/data';
import { config } from '@grafana/runtime';
import { importAppPlugin } from '../plugins/importAppPlugin.ts';

export type ExtendingApp = Pick<
  AppPlugin,
  'addedLinkConfigs' | 'addedComponentConfigs' | 'addedFunctionConfigs' | 'exposedComponentConfigs'
> & { readonly id: string };

let loading: Promise<readonly ExtendingApp[]> | undefined;

/** Every enabled app whose plugin.json declares extensions, with what its module registers; an app that fails is left out. */
export function loadExtendingApps(): Promise<readonly ExtendingApp[]> {
  loading ??= loadAll();
  return loading;
}

async function loadAll(): Promise<readonly ExtendingApp[]> {
  const declaring = Object.entries(config.apps).filter(([, app]) => declares(app));
  const settled = await Promise.allSettled(declaring.map(([id]) => importAppPlugin(id)));
  return settled.flatMap((outcome, index) => {
    const id = declaring[index]?.[0];
    return outcome.status === 'fulfilled' && id ? [asExtendingApp(id, outcome.value)] : [];
  });
}

function asExtendingApp(id: string, plugin: AppPlugin): ExtendingApp {
  const { addedLinkConfigs, addedComponentConfigs, addedFunctionConfigs, exposedComponentConfigs } = plugin;
  return { id, addedLinkConfigs, addedComponentConfigs, addedFunctionConfigs, exposedComponentConfigs };
}

interface Declared {
  extensions?: Partial<Record<'addedLinks' | 'addedComponents' | 'addedFunctions' | 'exposedComponents', unknown[]>>;
}

function declares({ extensions }: Declared): boolean {
  const { addedLinks, addedComponents, addedFunctions, exposedComponents } = extensions ?? {};
  return [addedLinks, addedComponents, addedFunctions, exposedComponents].some((list) => list && list.length > 0);
}
