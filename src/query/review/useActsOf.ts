import { useMemo } from 'react';
import type { DeedKind, ReviewAct } from '../../domain/review/acts/ReviewAct';
import { useSame } from './useSame';

/** The acts of some kinds; the same list while nothing is added to it, so that other acts make nothing anew. */
export function useActsOf(acts: readonly ReviewAct[], kinds: readonly DeedKind[]): readonly ReviewAct[] {
  const own = useMemo(() => acts.filter(({ deed }) => kinds.includes(deed.kind)), [acts, kinds]);
  return useSame(own, own.map(({ number, item, at }) => `${number} ${item} ${at}`).join('\n'));
}
