import { useQueries } from '@tanstack/react-query';
import type { RoundKey } from '../../domain/rounds/RoundKey';
import type { WholeRound } from '../../domain/rounds/roundSchema';
import { wholeRoundQuery } from './roundQueries';

/** Some rounds with their details, those that have come. */
export const useWholeRounds = (uid: string, keys: readonly RoundKey[]): readonly WholeRound[] =>
  useQueries({
    queries: keys.map((key) => wholeRoundQuery(uid, key)),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  });
