import { useCallback, useMemo, useState } from 'react';
import { outcomesInSteps, type Outcome } from '../../../domain/review/findings/effectOf';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { useSteps } from '../../../query/review/useSteps';
import { useSteadyMaterial } from '../rows/useSteadyMaterial';
import { findingGroups, type GroupId } from './findingGroups';

const NOTHING_KNOWN: ReadonlyMap<string, Outcome> = new Map();

/**
 * The findings by what is to be done about them, and whether what was done has helped. One that is held stays in its
 * group: nobody's form must go away under his hands because somebody else was quicker.
 */
export function useGroupedFindings({ material }: ReviewInUse) {
  const [held, setHeld] = useState<ReadonlyMap<string, GroupId>>(new Map());
  const hold = useCallback((finding: string, group: GroupId | undefined) => {
    setHeld((before) => {
      const others = [...before].filter(([id]) => id !== finding);
      return new Map(group === undefined ? others : [...others, [finding, group]]);
    });
  }, []);
  const steady = useSteadyMaterial(material);
  const make = useCallback(() => outcomesInSteps(steady), [steady]);
  const outcomes = useSteps(make).result ?? NOTHING_KNOWN;
  const groups = useMemo(() => findingGroups(material.findings, outcomes, held), [material, outcomes, held]);
  return { groups, outcomes, hold };
}
