import { useEffect, useState } from 'react';
import { sentenceOf } from './sentenceOf.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'ready'; readonly value: T };

/** Loads once for each key; an answer to an earlier key is dropped. A failure becomes its sentence. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<{ key: string; outcome: Loaded<T> }>();
  useEffect(() => {
    let current = true;
    const show = (outcome: Loaded<T>) => current && setLoaded({ key, outcome });
    load().then(
      (value) => show({ state: 'ready', value }),
      (cause: unknown) => show({ state: 'failed', sentence: sentenceOf(cause) })
    );
    return () => {
      current = false;
    };
    // `load` is a new function at each render; the key says when it means something else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return loaded?.key === key ? loaded.outcome : { state: 'loading' };
}
