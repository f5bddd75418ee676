/** Not every browser tells when it has nothing to do: then between two other tasks. */
const FALLBACK_MS = 1;

/** On a machine that is never idle what somebody waits for is done all the same, and nobody's scrolling notices. */
const AT_THE_LATEST_MS = 100;

/** Does something once the browser has nothing else to do, so that nobody's scrolling waits; answers how to call it off. */
export function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(act, FALLBACK_MS);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(act, { timeout: AT_THE_LATEST_MS });
  return () => window.cancelIdleCallback(handle);
}
