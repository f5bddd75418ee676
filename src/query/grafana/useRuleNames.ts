import { queryOptions, useQuery } from '@tanstack/react-query';
import { listRuleNames } from '../../api/grafana/listRuleNames';

export const ruleNamesQuery = queryOptions({
  queryKey: ['alert-rules'],
  queryFn: ({ signal }) => listRuleNames(signal),
  // Who may not see the rules can still name one by its uid.
  retry: false,
});

export const useRuleNames = () => useQuery(ruleNamesQuery);
