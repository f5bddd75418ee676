import { useEffect, useState } from 'react';
import type { Steps } from '../../domain/review/Steps';
import { inSlices } from './inSlices';

/** What came of the steps. */
export interface SteppedResult<Result> {
  /** Of the last ones that came to their end; undefined before. */
  result: Result | undefined;
  /** Whether it is that of the steps that are wanted now. */
  isCurrent: boolean;
}

/**
 * The result of steps that are taken while the browser has nothing else to do. `make` begins them: the same function for
 * as long as the same is wanted, undefined for nothing. What they throw is thrown where it is drawn.
 */
export function useSteps<Result>(make: (() => Steps<Result>) | undefined): SteppedResult<Result> {
  const [done, setDone] = useState<{ make: typeof make; result: Result }>();
  const [failure, setFailure] = useState<{ thrown: unknown }>();
  useEffect(
    () =>
      make &&
      inSlices(
        make(),
        (result) => setDone({ make, result }),
        (thrown) => setFailure({ thrown })
      ),
    [make]
  );
  if (failure !== undefined) {
    throw failure.thrown;
  }
  return { result: done?.result, isCurrent: done !== undefined && done.make === make };
}
