/** Not every browser tells when it has nothing to do: then between two other tasks. */
const FALLBACK_MS = 1;

/** Does something once the browser has nothing else to do, so that nobody's scrolling waits; answers how to call it off. */
export function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(act, FALLBACK_MS);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(act, { timeout: 5_000 });
  return () => window.cancelIdleCallback(handle);
}
