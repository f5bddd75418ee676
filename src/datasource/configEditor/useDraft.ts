import { useCallback, useRef, useState } from 'react';
import { draftDocument, startDraft, type Draft } from '../../domain/setup/draft';
import type { SetupDocument } from '../../domain/setup/SetupDocument';
import { withSecrets, type SecretChanges, type Settings } from './settings';

export type ChangeDraft = (change: (before: Draft) => Draft, secrets?: SecretChanges) => void;

/** The set-up being edited. Each change that makes another document is written, as a whole, into the settings. */
export function useDraft(
  document: SetupDocument,
  changeSettings: (change: (before: Settings) => Settings) => void
): [Draft, ChangeDraft] {
  const [draft, setDraft] = useState(() => startDraft(document));
  const latest = useRef(draft);
  const change = useCallback<ChangeDraft>(
    (step, secrets = {}) => {
      const before = JSON.stringify(draftDocument(latest.current));
      latest.current = step(latest.current);
      setDraft(latest.current);
      const text = JSON.stringify(draftDocument(latest.current));
      if (text !== before || Object.keys(secrets).length > 0) {
        changeSettings((settings) => withSecrets(settings, { setup: text, ...secrets }));
      }
    },
    [changeSettings]
  );
  return [draft, change];
}
