import { notifyManager, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { newRequestId } from '../../../api/newRequestId';
import { raiseFindings as postFindings } from '../../../api/review/raiseFindings';
import { ReviewRefused } from '../../../api/review/ReviewRefused';
import { capFindings } from '../../../domain/review/findings/capFindings';
import type { RaisedFinding } from '../../../domain/review/findings/Finding';
import { findingsInSteps } from '../../../domain/review/findings/raiseFindings';
import { afterPause } from '../../../query/review/afterPause';
import { inSlices } from '../../../query/review/inSlices';
import type { ReviewInUse } from '../../../query/review/ReviewInUse';
import { takeState } from '../../../query/review/stateQuery';
import { byCustomer } from '../byCustomer';
import { useSteadyMaterial } from '../rows/useSteadyMaterial';

/** So long after the last change: whoever is at work must not wait for the rules. */
const PAUSE_MS = 1_500;
/** As many as the back end takes at once. */
const BATCH = 200;

/** What the rules say, and what became of it. */
export interface RaisedInUse {
  /** Undefined until the rules have run. */
  found: number | undefined;
  /** New ones for which there is no room this week. */
  left: readonly RaisedFinding[];
  /** Whether the rules run for the first time, or what they say is on its way to the store. */
  isUnderWay: boolean;
  /** Why some could not be kept; null where all were. */
  error: unknown;
}

const NOTHING: Pick<RaisedInUse, 'found' | 'left'> = { found: undefined, left: [] };

/** The same for the same findings with the same evidence, so that nothing is told twice. */
const saidBy = (raised: readonly RaisedFinding[]): string =>
  JSON.stringify(
    raised.map(({ pattern, evidence, proposals }) => [pattern, evidence.map(({ item }) => item), proposals])
  );

/**
 * Lets the rules run a moment after anything has changed, once all sources are there, and tells the store what is new.
 * Only for people who may act; everybody else sees what the store has.
 */
export function useRaisedFindings(review: ReviewInUse): RaisedInUse {
  const { uid, who, acts, isSettled } = review;
  const material = useSteadyMaterial(review.material);
  const client = useQueryClient();
  const told = useRef(new Set<string>());
  const [state, setState] = useState(NOTHING);
  const [telling, setTelling] = useState(0);
  const { mutate, error } = useMutation({
    mutationFn: async ({ said, findings }: { said: string; findings: readonly RaisedFinding[] }) => {
      const { from, to } = material;
      try {
        return await postFindings(uid, { requestId: newRequestId(), from, to, findings });
      } catch (thrown) {
        if (!(thrown instanceof ReviewRefused)) {
          // Nobody has said no, so the next look may try again.
          told.current.delete(said);
        }
        throw thrown;
      }
    },
    onSuccess: (findings) => takeState(client, { uid, who }, { findings }),
    // Behind what the store has answered, so that nobody sees the rules at their end without their findings.
    onSettled: () => notifyManager.schedule(() => setTelling((number) => number - 1)),
  });
  const { history, tickets, checks } = material.isComplete;
  const mayRun = isSettled && acts.mayAct && history && tickets && checks;
  useEffect(() => {
    if (!mayRun) {
      return;
    }
    const tell = (found: readonly RaisedFinding[]) => {
      const { raise, left } = capFindings(found, material.findings, material.now);
      setState({ found: found.length, left });
      for (const list of byCustomer(raise)) {
        const said = saidBy(list);
        if (!told.current.has(said)) {
          told.current.add(said);
          setTelling((number) => number + 1);
          mutate({ said, findings: list.slice(0, BATCH) });
        }
      }
    };
    return afterPause(PAUSE_MS, () => inSlices(findingsInSteps(material), tell));
  }, [mayRun, material, mutate]);
  const isUnderWay = mayRun && (state.found === undefined || telling > 0);
  return useMemo(() => ({ ...state, isUnderWay, error }), [state, isUnderWay, error]);
}
