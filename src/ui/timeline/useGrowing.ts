import { startTransition, useEffect, useState } from 'react';

/** As many of each lane are drawn in a fraction of a frame. */
const STEP = 60;

/** Grows to `count` in steps, each drawn on its own after the one before: thousands in one go would keep people waiting. */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(STEP);
  useEffect(() => {
    if (drawn < count) {
      startTransition(() => setDrawn(drawn + STEP));
    }
  }, [drawn, count]);
  return Math.min(drawn, count);
}
