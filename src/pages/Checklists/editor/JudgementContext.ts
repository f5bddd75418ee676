import { createContext, useContext } from 'react';
import { problemsAt, type DefinitionProblem } from '../../../domain/checklists/Judgement';
import type { Occurrence } from '../../../domain/checklists/Occurrence';

/** What the server says of the checklist as it stands in the form. */
export interface LiveJudgement {
  problems: readonly DefinitionProblem[];
  /** Whether nothing is missing in the form. */
  isWhole: boolean;
  /** When it would be due; undefined before the first answer. */
  next: readonly Occurrence[] | undefined;
  error: Error | null;
  /** Whether what is shown is of an earlier draft. */
  isBehind: boolean;
  retry: () => void;
}

const NONE: LiveJudgement = {
  problems: [],
  isWhole: false,
  next: undefined,
  error: null,
  isBehind: true,
  retry: () => undefined,
};

const Context = createContext<LiveJudgement>(NONE);

export const JudgementProvider = Context.Provider;

export const useLiveJudgement = (): LiveJudgement => useContext(Context);

/** What the server finds wrong with one part of the checklist, such as "slots[1]"; "" for the checklist itself. */
export function useProblemsAt(part: string): DefinitionProblem[] {
  return problemsAt(useContext(Context).problems, part);
}
