import { useSyncExternalStore } from 'react';

/** A value outside React that a component under test shows and changes, and that the test reads. */
export interface Kept<Value> {
  get: () => Value;
  set: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
}

export function keep<Value>(first: Value): Kept<Value> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      current = value;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const useKept = <Value>(kept: Kept<Value>): Value => useSyncExternalStore(kept.subscribe, kept.get);
