import { useMemo } from 'react';
import type { ReviewAct } from '../../../../domain/review/acts/ReviewAct';
import type { Ticks } from '../../../../ui/playbook/Ticks';
import { useEntryTicks } from '../../../Playbook/useEntryTicks';

/** The most that is kept of a step's text. */
const MAX_STEP = 200;

/** The boxes of an entry, which tell of each step that is ticked for the first time: that the entry was used. */
export function useUsedSteps(
  place: string,
  entry: string,
  acts: readonly ReviewAct[],
  onUse: ((step: string) => void) | undefined
): { ticks: Ticks | undefined; today: string } {
  const { ticks, today } = useEntryTicks(place);
  const telling = useMemo((): Ticks | undefined => {
    if (ticks === undefined || onUse === undefined) {
      return ticks;
    }
    const used = new Set(acts.flatMap(({ deed }) => (deed.kind === 'use' && deed.entry === entry ? [deed.step] : [])));
    return {
      ...ticks,
      toggle: (box) => {
        const step = box.slice(0, MAX_STEP);
        if (!ticks.done.has(box) && !used.has(step)) {
          onUse(step);
        }
        ticks.toggle(box);
      },
    };
  }, [ticks, entry, acts, onUse]);
  return { ticks: telling, today };
}
