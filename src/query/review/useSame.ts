import { useMemo } from 'react';

/** The same object for as long as it says the same; `said` is all that it says. */
export function useSame<Value>(value: Value, said: string): Value {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `said` stands for `value`
  return useMemo(() => value, [said]);
}
