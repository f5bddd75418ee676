import { useEffect, useState } from 'react';

const STEP_MS = 15_000;

/** The server's time in milliseconds since 1970, as far as the minute matters. */
export function useNow(clockOffsetMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now + clockOffsetMs;
}
