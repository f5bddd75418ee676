import { PluginExtensionTypes } from '@grafana/data';
import type { UsePluginComponentsOptions } from '#rt/services/pluginExtensions/usePluginComponents';
import type { UsePluginLinksOptions } from '#rt/services/pluginExtensions/usePluginLinks';
import { useEffect, useMemo, useState } from 'react';
import { findComponents } from './findComponents.ts';
import { findLinks } from './findLinks.ts';
import { loadExtendingApps, type ExtendingApp } from './loadExtendingApps.ts';

function useExtendingApps(): readonly ExtendingApp[] | undefined {
  const [apps, setApps] = useState<readonly ExtendingApp[]>();
  useEffect(() => {
    void loadExtendingApps().then(setApps);
  }, []);
  return apps;
}

export function useExtensionLinks({ extensionPointId, context, limitPerPlugin }: UsePluginLinksOptions) {
  const apps = useExtendingApps();
  const links = useMemo(
    () => findLinks(apps ?? [], { extensionPointId, context, limitPerPlugin }),
    [apps, extensionPointId, context, limitPerPlugin]
  );
  return { links, isLoading: !apps };
}

export function useExtensionComponents({ extensionPointId, limitPerPlugin }: UsePluginComponentsOptions) {
  const apps = useExtendingApps();
  const components = useMemo(
    () => findComponents(apps ?? [], { extensionPointId, limitPerPlugin }),
    [apps, extensionPointId, limitPerPlugin]
  );
  return { components, isLoading: !apps };
}

export function useExtensionFunctions({ extensionPointId, limitPerPlugin }: UsePluginComponentsOptions) {
  const apps = useExtendingApps();
  const functions = (apps ?? []).flatMap((app) =>
    app.addedFunctionConfigs
      .filter(({ targets }) => [targets].flat().includes(extensionPointId))
      .map(({ fn, title, description = '' }, index) => ({
        id: `${app.id}/${extensionPointId}/${index}`,
        type: PluginExtensionTypes.function as const,
        pluginId: app.id,
        title,
        description,
        fn,
      }))
      .slice(0, limitPerPlugin)
  );
  return { functions, isLoading: !apps };
}

export function useExposedComponent(componentId: string) {
  const apps = useExtendingApps();
  const exposed = (apps ?? []).flatMap((app) => app.exposedComponentConfigs).find(({ id }) => id === componentId);
  return { component: exposed?.component ?? null, isLoading: !apps };
}
