import { useMemo, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Checklist } from '../../../domain/checklists/Checklist';
import {
  checklistFormSchema,
  checklistId,
  formToChecklist,
  type ChecklistForm,
} from '../../../domain/checklists/checklistForm';
import { problemsOfParts } from '../../../domain/checklists/Judgement';
import { useJudgement } from '../../../query/checklists/useJudgement';
import { useSettled } from '../../../ui/useSettled';
import { JudgementProvider } from './JudgementContext';

interface Props {
  uid: string;
  /** Ids of other checklists. */
  taken: readonly string[];
  before: Checklist | undefined;
  children: ReactNode;
}

const ASK_AFTER_MS = 400;

/** Asks the server, a moment after the form last changed, what it makes of it; for the parts of the form to show. */
export function Judged({ uid, taken, before, children }: Props) {
  const { control } = useFormContext<ChecklistForm>();
  const { draft, isWhole } = useWatch({
    control,
    compute: (form: ChecklistForm) => ({
      draft: formToChecklist(form, checklistId(form, taken), before),
      isWhole: checklistFormSchema.safeParse(form).success,
    }),
  });
  const settled = useSettled(draft, ASK_AFTER_MS);
  const { data, error, isFetching, refetch } = useJudgement(uid, settled);
  const isBehind = isFetching || JSON.stringify(settled) !== JSON.stringify(draft);
  const judgement = useMemo(() => {
    // What is not filled in yet the person knows; the form says it when it is to be saved.
    const problems = isWhole ? (data?.problems ?? []) : problemsOfParts(data?.problems ?? []);
    return { problems, isWhole, next: data?.next, error, isBehind, retry: () => void refetch() };
  }, [data, error, isBehind, isWhole, refetch]);
  return <JudgementProvider value={judgement}>{children}</JudgementProvider>;
}
