import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createDataSource } from '../../api/grafana/createDataSource';
import { currentUser } from '../../api/grafana/currentUser';
import { listDataSources } from '../../api/grafana/listDataSources';

export const dataSourcesQuery = () =>
  queryOptions({
    queryKey: ['data-sources'],
    queryFn: ({ signal }) => listDataSources(currentUser().isAdmin, signal),
  });

export const useDataSources = () => useQuery(dataSourcesQuery());

/** Adds an empty data source; the mutation's result is its uid. */
export function useAddDataSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: createDataSource,
    onSuccess: () => client.invalidateQueries(dataSourcesQuery()),
  });
}
