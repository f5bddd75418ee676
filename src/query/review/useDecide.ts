import { useMutation, useQueryClient } from '@tanstack/react-query';
import { decideFinding } from '../../api/review/decideFinding';
import { ReviewRefused } from '../../api/review/ReviewRefused';
import type { Decision, Finding } from '../../domain/review/findings/Finding';
import { takeState } from './stateQuery';

interface Wish {
  /** The same for the same wish, however often it is tried. */
  requestId: string;
  /** The finding's id. */
  finding: string;
  /** `last` of the finding as the decider saw it. */
  expects: number;
  decision: Decision;
  /** Set where it must be opened again before, since somebody else has settled it: the id of that wish. */
  reopens?: string;
}

async function decide(uid: string, { finding, reopens, ...wish }: Wish): Promise<Finding> {
  if (reopens === undefined) {
    return decideFinding(uid, finding, wish);
  }
  const { expects } = wish;
  const opened = await decideFinding(uid, finding, {
    ...{ requestId: reopens, expects, decision: { kind: 'reopen', note: '' } },
  });
  return decideFinding(uid, finding, { ...wish, expects: opened.last });
}

/**
 * Decides about a finding. Where somebody else was quicker the error is a ReviewRefused, and the finding shows how it
 * stands. Tried again after a lost connection, the same wish is kept once.
 */
export function useDecide(uid: string, who: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => decide(uid, wish),
    onSuccess: (finding) => takeState(client, { uid, who }, { findings: [finding] }),
    onError: (error) => {
      if (error instanceof ReviewRefused && error.standing.finding !== undefined) {
        takeState(client, { uid, who }, { findings: [error.standing.finding] });
      }
    },
  });
}
