import { useMemo, type ReactNode } from 'react';
import { useOccurrences } from '../../../query/checklists/useOccurrences';
import { JudgementProvider } from './JudgementContext';

interface Props {
  uid: string;
  id: string;
  children: ReactNode;
}

/** For a checklist that is only shown: when it is due as it is kept, by the calendar that was frozen with it. */
export function AsKept({ uid, id, children }: Props) {
  const { data, error, isFetching, refetch } = useOccurrences(uid, id);
  const judgement = useMemo(
    () => ({ problems: [], isWhole: true, next: data, error, isBehind: isFetching, retry: () => void refetch() }),
    [data, error, isFetching, refetch]
  );
  return <JudgementProvider value={judgement}>{children}</JudgementProvider>;
}
