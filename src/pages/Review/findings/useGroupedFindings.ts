import { useCallback, useMemo, useState } from 'react';
import { effectsOf } from '../../../domain/review/findings/effectOf';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { findingGroups, type GroupId } from './findingGroups';

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
  const effects = useMemo(() => effectsOf(material), [material]);
  const groups = useMemo(() => findingGroups(material.findings, effects, held), [material, effects, held]);
  return { groups, effects, hold };
}
