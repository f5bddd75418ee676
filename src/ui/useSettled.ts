import { useMemo } from 'react';
import { useDebounced } from './useDebounced';

/** A plain value (as JSON knows it) as it was once it had said the same for `delayMs`; the same object while it does. */
export function useSettled<Value>(value: Value, delayMs: number): Value {
  const text = JSON.stringify(value);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the text says when the value is another one
  const current = useMemo(() => value, [text]);
  return useDebounced(current, delayMs);
}
