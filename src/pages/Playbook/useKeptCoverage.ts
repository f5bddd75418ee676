import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { currentUser } from '../../api/grafana/currentUser';
import { keepCoverage, type CoverageSummary } from '../../api/playbook/keepCoverage';
import { coverageSummary } from '../../domain/playbook/coverageSummary';
import { useCustomers } from '../../query/useCustomers';
import type { Playbook } from './usePlaybook';

/**
 * Keeps the figures that an Editor has before him, so that panels and alert rules can ask for the last ones. Figures of
 * which something is missing are not kept: they would say that coverage has fallen.
 */
export function useKeptCoverage(uid: string, { coverage, isWhole, index }: Playbook): void {
  const { data: customers } = useCustomers(uid);
  const { mutate } = useMutation({ mutationFn: (summary: CoverageSummary) => keepCoverage(uid, summary) });
  const entries = index?.entries.length ?? 0;
  useEffect(() => {
    if (coverage !== undefined && customers !== undefined && isWhole && currentUser().isEditor) {
      const { perCustomer, orphans, stale } = coverage;
      const rows = coverageSummary(perCustomer, customers);
      mutate({ coverage: rows, entries, orphans: orphans.length, stale: stale.length });
    }
  }, [coverage, customers, isWhole, entries, mutate]);
}
