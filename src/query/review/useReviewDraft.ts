import { useCallback, useMemo, useState } from 'react';
import { whoTypes } from '../../api/grafana/whoTypes';
import { browserShelf } from '../unsent/Shelf';

/**
 * Words that are being typed, kept in the browser so that neither a reload nor a conflict costs anybody his words;
 * `place` says what they are about. '' drops them.
 */
export function useReviewDraft(place: string, begin = ''): [string, (words: string) => void] {
  const shelf = useMemo(() => browserShelf(), []);
  const key = `quantyca-rounds.review-draft.${whoTypes() ?? ''}.${place}`;
  const [typed, setTyped] = useState({ key, words: shelf.get(key) ?? begin });
  // Another place has words of its own.
  const words = typed.key === key ? typed.words : (shelf.get(key) ?? begin);
  const type = useCallback(
    (text: string) => {
      setTyped({ key, words: text });
      if (text === '') {
        shelf.drop(key);
      } else {
        shelf.put(key, text);
      }
    },
    [shelf, key]
  );
  return [words, type];
}
