import { startTransition, useEffect, useState } from 'react';

/** False when something is first drawn, and true right after: what is drawn then keeps nobody waiting for the rest. */
export function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => startTransition(() => setLater(true)), []);
  return isLater;
}
