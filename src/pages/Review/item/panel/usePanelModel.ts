import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readDashboard } from '../../../../api/grafana/readDashboard';
import { readLibraryPanel } from '../../../../api/grafana/readLibraryPanel';
import { whoTypes } from '../../../../api/grafana/whoTypes';
import { libraryPanelAt, withLibraryPanel } from './libraryPanelAt';

const READ = { staleTime: 5 * 60_000, gcTime: 0, retry: false, structuralSharing: false } as const;

/** The dashboard of a panel, with the panel in it where it is one of the library; undefined until it is there. */
export function usePanelModel(dashboardUid: string, panelId: number): { dashboard: unknown; error: unknown } {
  const who = whoTypes() ?? '';
  const dashboard = useQuery({
    ...{ queryKey: ['review-panel', who, dashboardUid], ...READ },
    queryFn: ({ signal }) => readDashboard(dashboardUid, signal),
  });
  const library = libraryPanelAt(dashboard.data, panelId);
  const panel = useQuery({
    ...{ queryKey: ['review-library-panel', who, library], ...READ, enabled: library !== '' },
    queryFn: ({ signal }) => readLibraryPanel(library, signal),
  });
  const [data, model] = [dashboard.data, panel.data?.model];
  const whole = useMemo(
    () => (library === '' ? data : model && withLibraryPanel(data, panelId, model)),
    [library, data, model, panelId]
  );
  return { dashboard: whole, error: dashboard.error ?? panel.error };
}
