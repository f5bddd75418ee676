import { queryOptions, useQuery } from '@tanstack/react-query';
import { judgeChecklist } from '../../api/checklists/judgeChecklist';
import type { Checklist } from '../../domain/checklists/Checklist';

/** Asked anew for every draft: the next occurrences depend on the clock. */
export const judgementQuery = (uid: string, checklist: Checklist) =>
  queryOptions({
    queryKey: ['judgement', uid, checklist],
    queryFn: ({ signal }) => judgeChecklist(uid, checklist, signal),
    // While a word changes, the last answer stays.
    placeholderData: (before) => before,
    gcTime: 0,
    retry: false,
  });

/** What would be wrong with a draft, and when its rounds would be due. */
export const useJudgement = (uid: string, checklist: Checklist) => useQuery(judgementQuery(uid, checklist));
