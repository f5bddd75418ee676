import { useQuery } from '@tanstack/react-query';
import { whoTypes } from '../../api/grafana/whoTypes';
import { Failure } from '../../domain/Failure';
import type { PlaybookIndex } from '../../domain/playbook/PlaybookIndex';
import { indexProgressQuery, indexQuery } from './indexQuery';
import type { IndexProgress } from './readIndex';

/** The playbook of the person at the screen, as far as it is read. */
export interface PlaybookIndexInUse {
  /** Undefined until all is read, and where nobody is signed in. */
  index: PlaybookIndex | undefined;
  /** While it is read for the first time or again. */
  progress: IndexProgress | undefined;
  isReading: boolean;
  error: Error | null;
  /** Reads what has changed. */
  refresh: () => void;
}

/** The entries in the dashboards of the person at the screen; `isWanted` false asks for nothing. */
export function usePlaybookIndex(isWanted = true): PlaybookIndexInUse {
  const who = whoTypes() ?? '';
  const { data, error, isFetching, refetch } = useQuery({ ...indexQuery(who), enabled: isWanted && who !== '' });
  const { data: progress } = useQuery(indexProgressQuery(who));
  // What somebody was shown before he was told that he may not see it.
  const isRefused = error instanceof Failure && error.kind === 'not-allowed';
  return {
    index: isRefused ? undefined : data,
    progress: isFetching ? progress : undefined,
    isReading: isFetching,
    error,
    refresh: () => void refetch(),
  };
}
