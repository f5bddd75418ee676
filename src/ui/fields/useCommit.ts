import { useState } from 'react';

/** A text in the hands of a person: `onCommit` hears of it when he is done with it, and only where he has changed it. */
export function useCommit(value: string, onCommit: (text: string) => void) {
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    if (draft !== undefined && draft !== value) {
      onCommit(draft);
    }
    setDraft(undefined);
  };
  return { text: draft ?? value, type: setDraft, commit };
}
