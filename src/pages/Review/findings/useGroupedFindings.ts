import { useCallback, useMemo, useState } from 'react';
import { effectsInSteps, type Effect } from '../../../domain/review/findings/effectOf';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { useSteps } from '../../../query/review/useSteps';
import { useSteadyMaterial } from '../rows/useSteadyMaterial';
import { findingGroups, type GroupId } from './findingGroups';

const NOTHING_KNOWN: ReadonlyMap<string, Effect> = new Map();

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
  const make = useCallback(() => effectsInSteps(steady), [steady]);
  const effects = useSteps(make).result ?? NOTHING_KNOWN;
  const groups = useMemo(() => findingGroups(material.findings, effects, held), [material, effects, held]);
  return { groups, effects, hold };
}
