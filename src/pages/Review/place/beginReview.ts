import { locationService } from '@grafana/runtime';
import { currentUser } from '../../../api/grafana/currentUser';
import { whoTypes } from '../../../api/grafana/whoTypes';
import { beginSources } from '../../../query/review/beginSources';
import { readSpan } from '../../../query/review/readSpan';
import { customersQuery } from '../../../query/useCustomers';
import { dataSourcesQuery } from '../../../query/grafana/useDataSources';
import { queryClient } from '../../queryClient';
import { askedReview } from './askedReview';
import { readPlace } from './place';

/**
 * Asks for what the page of the address will show, while its code is still under way. Whatever fails here the page asks
 * for again, and says so.
 */
export async function beginReview(): Promise<void> {
  const who = whoTypes();
  if (who === undefined || !currentUser().isEditor) {
    return;
  }
  const place = readPlace(new URLSearchParams(locationService.getLocation().search));
  try {
    const dataSources = await queryClient.query(dataSourcesQuery());
    const uid = (dataSources.find((one) => one.uid === place.ds) ?? dataSources[0])?.uid;
    if (uid !== undefined) {
      const customers = await queryClient.query(customersQuery(uid));
      beginSources(queryClient, uid, who, readSpan(askedReview(place, customers, Date.now()).span));
    }
  } catch {
    // The page shows it in its place.
  }
}
