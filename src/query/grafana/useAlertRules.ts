import { queryOptions, useQuery } from '@tanstack/react-query';
import { listAlertRules } from '../../api/grafana/listAlertRules';

export const alertRulesQuery = queryOptions({
  queryKey: ['alert-rules'],
  queryFn: ({ signal }) => listAlertRules(signal),
  // Who may not see the rules can still name one by its uid.
  retry: false,
});

export const useAlertRules = () => useQuery(alertRulesQuery);
