import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { newRequestId } from '../../api/newRequestId';
import type { ActToKeep } from '../../api/review/ActToKeep';
import type { Holdup } from '../unsent/UnsentSender';
import { useUnsent } from '../unsent/useUnsent';
import { unsentActs } from './unsentActs';
import type { WaitingAct } from './WaitingAct';

/** A deed as a screen states it. */
export type ActWanted = Omit<ActToKeep, 'requestId'>;

/** What a person has done and the server may not have yet, and how to do more. */
export interface ActsInUse {
  /** Whether the person at the screen may act at all; the server decides for each customer. */
  mayAct: boolean;
  waiting: readonly WaitingAct[];
  /** Why they wait, where an attempt has failed. */
  holdup: Holdup;
  /** Keeps acts in this browser until the server has them, and sends them at once. */
  act: (...wanted: ActWanted[]) => void;
  /** Sends a refused act once more, knowing what stands in its way. */
  insist: (requestId: string) => void;
  /** Gives an act up. */
  drop: (requestId: string) => void;
  sendNow: () => void;
}

/** The acts of the person `who` at a data source; what an earlier page left is sent at once. */
export function useActs(uid: string, who: string, mayAct: boolean): ActsInUse {
  const client = useQueryClient();
  const { store, sender } = useMemo(() => unsentActs(client, uid, who), [client, uid, who]);
  const { waiting, holdup } = useUnsent(store, sender);
  return useMemo(() => {
    const put = (acts: readonly ActToKeep[]) => {
      const first = store.nextPlace();
      store.put(...acts.map((act, n) => ({ ...act, place: first + n, madeAt: Date.now() })));
      void sender.flush();
    };
    return {
      ...{ mayAct, waiting, holdup },
      act: (...wanted) => put(wanted.map((act) => ({ ...act, requestId: newRequestId() }))),
      insist: (requestId) => {
        const refused = store.get().find((act) => act.requestId === requestId);
        if (refused !== undefined) {
          const { place: _place, madeAt: _madeAt, refusal, ...act } = refused;
          store.drop(requestId);
          put([{ ...act, requestId: newRequestId(), expects: refusal?.standing?.number ?? act.expects }]);
        }
      },
      drop: (requestId) => store.drop(requestId),
      sendNow: () => void sender.flush(),
    };
  }, [store, sender, mayAct, waiting, holdup]);
}
