import type { Steps } from '../../domain/review/Steps';
import { whenIdle } from './whenIdle';

/** So long at a time: less than half of what a picture takes at sixty a second. */
const SLICE_MS = 7;

const rethrow = (thrown: unknown): never => {
  throw thrown;
};

/**
 * Takes the steps while the browser has nothing else to do, a few milliseconds at a time; tells the result at the end,
 * or what was thrown: where nobody asks for that, the browser reports it. Answers how to call it off.
 */
export function inSlices<Result>(
  steps: Steps<Result>,
  onDone: (result: Result) => void,
  onError: (thrown: unknown) => void = rethrow
): () => void {
  let callOff: () => void = () => undefined;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    try {
      do {
        const step = steps.next();
        if (step.done === true) {
          onDone(step.value);
          return;
        }
      } while (performance.now() < until);
    } catch (thrown) {
      onError(thrown);
      return;
    }
    callOff = whenIdle(slice);
  };
  callOff = whenIdle(slice);
  return () => callOff();
}
