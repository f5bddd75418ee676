import { queryOptions, useQuery } from '@tanstack/react-query';
import { matchEntries, type MatchableEntry, type MatchableTarget } from '../../api/playbook/matchEntries';
import { identityOf } from './identityOf';
import { matchInBatches } from './matchInBatches';

/** Asked anew for other lists, even of the same content: comparing thousands of labels would take longer than asking. */
export const matchesQuery = (uid: string, entries: readonly MatchableEntry[], targets: readonly MatchableTarget[]) =>
  queryOptions({
    queryKey: ['playbook-matches', uid, identityOf(entries), identityOf(targets)],
    queryFn: ({ signal }) => matchInBatches(entries, targets, (question) => matchEntries(uid, question, signal)),
    // While an entry is edited, the last answer stays.
    placeholderData: (before) => before,
    staleTime: Infinity,
    structuralSharing: false,
    gcTime: 0,
    retry: false,
  });

/**
 * Which entry each target has, and what is wrong with the entries. Both lists must be the same objects while nothing in
 * them changes; `uid` is the data source's, and nothing is asked while there is none.
 */
export const useMatches = (
  uid: string,
  entries: readonly MatchableEntry[],
  targets: readonly MatchableTarget[],
  isWanted = true
) => useQuery({ ...matchesQuery(uid, entries, targets), enabled: isWanted && uid !== '' });
