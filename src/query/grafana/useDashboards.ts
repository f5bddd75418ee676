import { queryOptions, useQuery } from '@tanstack/react-query';
import { searchDashboards } from '../../api/grafana/searchDashboards';

/** The tag that all dashboards of this app carry. */
const TAG = 'rounds';

export const dashboardsQuery = () =>
  queryOptions({ queryKey: ['dashboards', TAG], queryFn: ({ signal }) => searchDashboards(TAG, signal) });

export const useDashboards = () => useQuery(dashboardsQuery());
