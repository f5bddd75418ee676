import { orderedJson } from '../../domain/orderedJson';
import { draftDocument, type Draft } from '../../domain/setup/draft';
import type { LoadedSetup } from '../../domain/setup/LoadedSetup';
import type { Problem } from '../../domain/setup/Problem';
import { useSetupCheck } from '../../query/setUp/useSetupCheck';
import { useDebounced } from '../../ui/useDebounced';

const CHECK_AFTER_MS = 400;

interface Checked {
  problems: readonly Problem[];
  yaml: string;
  /** Why the backend could not check; null while it can. */
  error: Error | null;
  retry: () => void;
}

/** What the backend says about the set-up as it stands on the screen; the stored one needs no asking. */
export function useChecked(uid: string, draft: Draft, loaded: LoadedSetup): Checked {
  const text = useDebounced(orderedJson(draftDocument(draft)), CHECK_AFTER_MS);
  const isChanged = text !== orderedJson(loaded.document);
  const check = useSetupCheck(uid, text, isChanged);
  const { problems, yaml } = (isChanged ? check.data : undefined) ?? loaded;
  return { problems, yaml, error: isChanged ? check.error : null, retry: () => void check.refetch() };
}
