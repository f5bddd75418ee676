import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RoundKey } from '../../domain/rounds/RoundKey';
import { wholeRoundQuery } from './roundQueries';

/** A round with its details, asked again once its latest entry is known to be another than `last`. */
export function useWholeRound(uid: string, key: RoundKey, last: number) {
  const asked = useQuery(wholeRoundQuery(uid, key));
  const known = asked.data?.live?.last;
  const { refetch } = asked;
  useEffect(() => {
    if (known !== undefined && known < last) {
      void refetch();
    }
  }, [known, last, refetch]);
  return asked;
}
