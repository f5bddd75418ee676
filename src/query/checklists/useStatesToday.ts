import { queryOptions, useQuery } from '@tanstack/react-query';
import { listRounds } from '../../api/rounds/listRounds';
import { mostUrgent } from '../../domain/checklists/mostUrgent';
import type { CheckState } from '../../domain/vocabulary/checkStates';
import { checklistsKey } from './useChecklists';

const NONE: ReadonlyMap<string, CheckState> = new Map();

export const statesTodayQuery = (uid: string) =>
  queryOptions({
    queryKey: [...checklistsKey(uid), 'today'],
    queryFn: async ({ signal }) => mostUrgent((await listRounds(uid, { checklists: [], day: 'today' }, signal)).rounds),
  });

/** How the rounds of today stand, by checklist; nothing while that is not known. */
export const useStatesToday = (uid: string): ReadonlyMap<string, CheckState> =>
  useQuery(statesTodayQuery(uid)).data ?? NONE;
