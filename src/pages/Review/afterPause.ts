import { whenIdle } from './whenIdle';

/** Does something a while later, when the browser has time for it; answers how to call it off. */
export function afterPause(pauseMs: number, act: () => void): () => void {
  let callOff: () => void = () => undefined;
  const timer = setTimeout(() => {
    callOff = whenIdle(act);
  }, pauseMs);
  return () => {
    clearTimeout(timer);
    callOff();
  };
}
