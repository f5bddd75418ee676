import { useEffect, useSyncExternalStore } from 'react';
import type { Holdup, UnsentSender } from './UnsentSender';
import type { UnsentStore } from './UnsentStore';

/** What waits and why; what an earlier page left is sent at once, and again whenever it may have become possible. */
export function useUnsent<T extends { place: number }, Verdict>(
  store: UnsentStore<T>,
  sender: UnsentSender<T, Verdict>
): { waiting: readonly T[]; holdup: Holdup } {
  const waiting = useSyncExternalStore(store.subscribe, store.get);
  const holdup = useSyncExternalStore(sender.subscribe, sender.getHoldup);
  useEffect(() => {
    const sendNow = () => void sender.flush();
    sendNow();
    window.addEventListener('online', sendNow);
    window.addEventListener('focus', sendNow);
    window.addEventListener('storage', store.reread);
    return () => {
      window.removeEventListener('online', sendNow);
      window.removeEventListener('focus', sendNow);
      window.removeEventListener('storage', store.reread);
    };
  }, [store, sender]);
  return { waiting, holdup };
}
