import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query';
import { grafanaAddresses } from '../../api/grafana/grafanaAddresses';
import { listAllDashboards } from '../../api/grafana/listAllDashboards';
import { listDashboardVersions } from '../../api/grafana/listDashboardVersions';
import { listLibraryPanels } from '../../api/grafana/listLibraryPanels';
import { readDashboard } from '../../api/grafana/readDashboard';
import { readLibraryPanel } from '../../api/grafana/readLibraryPanel';
import { Failure } from '../../domain/Failure';
import type { AlertRule } from '../../domain/playbook/AlertRule';
import { alertingRulesQuery } from './alertQueries';
import { openEntryCache } from './openEntryCache';
import { readIndex, type IndexProgress, type IndexSource } from './readIndex';

const source: IndexSource = {
  listDashboards: listAllDashboards,
  listVersions: listDashboardVersions,
  readDashboard,
  listLibraryPanels,
  readLibraryPanel,
};

/** Told less often than it changes: nobody reads three hundred numbers. */
const STEPS = 60;

/** How far the reading of a person's index has come; undefined before it has begun. */
export const indexProgressQuery = (who: string) =>
  queryOptions<IndexProgress>({ queryKey: ['playbook', who, 'progress'], queryFn: skipToken, gcTime: 0 });

/** The rules if they may be read: without them the index lacks only what they point to. */
const rulesIfAllowed = (client: QueryClient, who: string): Promise<AlertRule[] | undefined> =>
  client.query(alertingRulesQuery(who)).catch((thrown: unknown) => {
    if (thrown instanceof Failure) {
      return undefined;
    }
    throw thrown;
  });

/** The playbook as a person may see it. Nothing stays when nobody looks at it: the next look asks what he may see then. */
export const indexQuery = (who: string) =>
  queryOptions({
    queryKey: ['playbook', who, 'index'],
    queryFn: async ({ signal, client }) => {
      const [rules, cache] = await Promise.all([rulesIfAllowed(client, who), openEntryCache(who)]);
      const onProgress = (progress: IndexProgress) => {
        const step = Math.max(1, Math.floor(progress.total / STEPS));
        if (progress.done % step === 0 || progress.done === progress.total) {
          client.setQueryData(indexProgressQuery(who).queryKey, progress);
        }
      };
      return readIndex({ source, cache, rules, addresses: grafanaAddresses(), now: Date.now(), onProgress, signal });
    },
    staleTime: 60_000,
    refetchOnWindowFocus: true,
    structuralSharing: false,
    gcTime: 0,
  });
