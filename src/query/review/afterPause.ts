/**
 * Does something a while later; answers how to call it off, which calls off as well what was begun: `act` answers how to
 * do that.
 */
export function afterPause(pauseMs: number, act: () => () => void): () => void {
  let callOff: () => void = () => undefined;
  const timer = setTimeout(() => {
    callOff = act();
  }, pauseMs);
  return () => {
    clearTimeout(timer);
    callOff();
  };
}
