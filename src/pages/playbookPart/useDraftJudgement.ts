import { useMemo } from 'react';
import type { MatchableEntry } from '../../api/playbook/matchEntries';
import type { MatchAnswer } from '../../domain/playbook/PlaybookMatch';
import type { Target } from '../../domain/playbook/Target';
import { useAlertTargets } from '../../query/playbook/useAlertTargets';
import { useMatches } from '../../query/playbook/useMatches';
import { usePlaybookIndex } from '../../query/playbook/usePlaybookIndex';
import type { EntryDraft } from '../../ui/playbook/PlaybookPart';
import { judgeDraft, matchedBy, type DraftJudgement } from './judgeDraft';

/** Stands for an entry whose dashboard has not been saved. */
const UNSAVED = 'draft';
const NO_TARGETS: readonly Target[] = [];
const NO_ANSWER: MatchAnswer = { entries: [], matches: [] };

export interface JudgementInUse {
  /** Undefined until the backend has answered. */
  judgement: DraftJudgement | undefined;
  /** Titles of entries and names of alert rules by their ids. */
  titles: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  /** Why nothing can be judged at all. */
  error: Error | null;
  /** What is missing from what is told. */
  rulesError: Error | null;
  historyError: Error | null;
  indexError: Error | null;
  /** Whether rules, alerts or other entries are still being read. */
  isReading: boolean;
  retry: () => void;
}

/** The draft alone, and with all entries but the one that it will replace. `draft` is the same object while it says the same. */
function useEntries(draft: EntryDraft, entry: string, index: ReturnType<typeof usePlaybookIndex>['index']) {
  return useMemo(() => {
    const draftId = index?.aliases.get(entry) ?? (entry || UNSAVED);
    const mine: MatchableEntry = { ...draft, id: draftId };
    const others: readonly MatchableEntry[] = (index?.entries ?? []).filter(({ id }) => id !== draftId);
    return { draftId, alone: [mine], others, all: [...others, mine] };
  }, [draft, entry, index]);
}

/** What an entry in the editor would match and change, asked of the backend by whoever edits it. */
export function useDraftJudgement(uid: string, draft: EntryDraft, entry: string): JudgementInUse {
  const { index, error: indexError, isReading: isIndexing } = usePlaybookIndex();
  const { rules, targets, error: rulesError, historyError, isReading } = useAlertTargets(index);
  const { draftId, alone, others, all } = useEntries(draft, entry, index);
  // Who may not see the rules is told all the same whether his matchers can be read.
  const asked = useMatches(uid, alone, targets, rules !== undefined || rulesError !== null);
  const matched = useMemo(
    () => (asked.data === undefined ? NO_TARGETS : matchedBy(draftId, targets, asked.data)),
    [draftId, targets, asked.data]
  );
  const isCompared = index !== undefined && matched.length > 0;
  const before = useMatches(uid, others, matched, isCompared);
  const after = useMatches(uid, all, matched, isCompared);
  const judgement = useMemo(
    () =>
      asked.data === undefined
        ? undefined
        : judgeDraft({
            ...{ draftId, targets, alone: asked.data },
            before: (isCompared ? before.data : undefined) ?? NO_ANSWER,
            after: (isCompared ? after.data : undefined) ?? NO_ANSWER,
          }),
    [draftId, targets, asked.data, isCompared, before.data, after.data]
  );
  return {
    judgement,
    titles: useMemo(() => new Map(index?.entries.map(({ id, title }) => [id, title])), [index]),
    names: useMemo(() => new Map(rules?.map((rule) => [rule.uid, rule.title])), [rules]),
    error: asked.error ?? before.error ?? after.error,
    ...{ rulesError, historyError, indexError },
    isReading: isReading || isIndexing || asked.isFetching || before.isFetching || after.isFetching,
    retry: () => void asked.refetch(),
  };
}
