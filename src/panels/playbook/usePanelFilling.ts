import type { PanelProps } from '@grafana/data';
import { useMemo } from 'react';
import { appUrl } from '../../api/appUrl';
import { makeFilling, type Filling } from '../../ui/playbook/Filling';
import { fillVariables } from './fillVariables';
import { useSearch } from './useSearch';
import { variableNames, variablesOf } from './variablesOf';

interface Where extends Pick<PanelProps, 'replaceVariables' | 'timeRange'> {
  customer: string;
  /** Whether the reader can go to other pages of this Grafana. */
  isSignedIn: boolean;
}

/**
 * With what a panel fills its entry: no alert is looked at, so a label is what the dashboard's variable of that name says
 * where it has one value, and the customer is the entry's.
 */
export function usePanelFilling({ replaceVariables, timeRange, customer, isSignedIn }: Where): Filling {
  const from = timeRange.from.valueOf();
  const to = timeRange.to.valueOf();
  // Grafana draws a panel anew for variables that its options name; those of labels are told by the address.
  const search = useSearch();
  return useMemo(() => {
    const valuesOf = variablesOf(replaceVariables);
    const named = variableNames().flatMap((name) => {
      const [value = '', ...others] = valuesOf(name) ?? [];
      return value === '' || others.length > 0 ? [] : [[name, value] as const];
    });
    const labels = { ...Object.fromEntries(named), ...(customer !== '' && { customer }) };
    const filling = makeFilling(labels, { from, to }, (path) => (isSignedIn ? appUrl(path) : ''));
    return { ...filling, address: (template: string) => filling.address(fillVariables(template, valuesOf)) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the address says when a variable has another value
  }, [replaceVariables, from, to, customer, isSignedIn, search]);
}
