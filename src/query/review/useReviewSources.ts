import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { whoTypes } from '../../api/grafana/whoTypes';
import type { ReviewSpan } from '../../api/review/ReviewSpan';
import { alertingRulesQuery } from '../playbook/alertQueries';
import { usePlaybookIndex } from '../playbook/usePlaybookIndex';
import { annotationsQuery, checksQuery, historyQuery, liveQuery, silencesQuery, ticketsQuery } from './sourceQueries';
import type { SourceId, SourceState } from './SourceState';
import { stateQuery } from './stateQuery';

interface Told {
  isWhole: boolean;
  notices?: readonly string[];
  completeFrom?: number;
  beginsAt?: number | undefined;
}

/** How a question stands, with what its answer says about itself. */
function standing<Data>(
  id: SourceId,
  { data, error, refetch }: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>,
  told: (data: Data) => Told
): SourceState {
  const { isWhole, notices = [], completeFrom, beginsAt } = data === undefined ? { isWhole: false } : told(data);
  return {
    ...{ id, isThere: data !== undefined, isWhole: isWhole && error === null, error, notices },
    ...{ completeFrom, beginsAt },
    refetch: () => void refetch(),
  };
}

const whole = (): Told => ({ isWhole: true });

/**
 * All that a review is read from, as far as it is there. `read` is the span that reaches back for what recurs. Nothing
 * waits for anything else, and each may fail alone.
 */
export function useReviewSources(uid: string, read: ReviewSpan) {
  const who = whoTypes() ?? '';
  const enabled = uid !== '' && who !== '';
  // What is nobody's belongs to every review, and is not to be had with one customer's only.
  const state = useQuery({ ...stateQuery(uid, who, { ...read, customer: '' }), enabled });
  const rules = useQuery({ ...alertingRulesQuery(who), enabled });
  const history = useQuery({ ...historyQuery(uid, who, read), enabled });
  const live = useQuery({ ...liveQuery(who), enabled });
  const silences = useQuery({ ...silencesQuery(who), enabled });
  const tickets = useQuery({ ...ticketsQuery(uid, who, read), enabled });
  const checks = useQuery({ ...checksQuery(uid, who, read), enabled });
  const annotations = useQuery({ ...annotationsQuery(uid, who, read), enabled });
  const { index, progress, error: indexError, refresh } = usePlaybookIndex(enabled);

  const states: SourceState[] = [
    standing('state', state, whole),
    standing('history', history, ({ from, completeFrom, beginsAt }) =>
      completeFrom > from ? { isWhole: false, completeFrom } : { isWhole: true, beginsAt }
    ),
    standing('rules', rules, whole),
    standing('live', live, whole),
    standing('silences', silences, whole),
    standing('tickets', tickets, ({ isWhole, notices }) => ({ isWhole, notices })),
    standing('checks', checks, ({ isWhole, notices }) => ({ isWhole, notices })),
    standing('annotations', annotations, ({ isWhole }) => ({ isWhole })),
    {
      ...{ id: 'playbook', isThere: index !== undefined, error: indexError, refetch: refresh },
      ...{ isWhole: index !== undefined && index.unread.length + index.notices.length === 0 },
      ...{ notices: [], completeFrom: undefined, beginsAt: undefined },
    },
  ];
  // What a query answers stays the same object until it answers anew; so do the states, by what they say.
  const said = JSON.stringify(states.map(({ error, ...one }) => [one, error === null ? 0 : String(error)]));
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `said` stands for `states`
  const steady = useMemo(() => states, [said]);
  return {
    who,
    state: state.data,
    rules: rules.data,
    history: history.data,
    live: live.data,
    silences: silences.data,
    tickets: tickets.data,
    checks: checks.data,
    annotations: annotations.data,
    index,
    progress,
    states: steady,
  };
}

export type ReviewSources = ReturnType<typeof useReviewSources>;
