import { useEffect, useState } from 'react';

/** Whether something has been so for `delayMs`. */
export function useLasting(isSo: boolean, delayMs: number): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    if (!isSo) {
      return undefined;
    }
    const timer = setTimeout(() => setLasted(true), delayMs);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [isSo, delayMs]);
  return isSo && hasLasted;
}
