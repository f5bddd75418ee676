import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { newRequestId } from '../../api/newRequestId';
import type { BulkAct, CheckAct } from '../../domain/rounds/CheckAct';
import type { Outbox } from '../../domain/rounds/outbox';
import type { Holdup } from '../unsent/UnsentSender';
import { useUnsent } from '../unsent/useUnsent';
import type { DraftShelf } from './DraftShelf';
import { outboxOf } from './outboxOf';

/** What a person has recorded and the server may not have yet, and how to record more. */
export interface OutboxInUse {
  waiting: Outbox;
  /** Why it waits, where an attempt has failed. */
  holdup: Holdup;
  drafts: DraftShelf;
  /** Keeps an act and sends it as soon as it can be; false where it would not outlive the page. */
  record: (act: CheckAct) => boolean;
  recordBulk: (act: BulkAct) => boolean;
  /** Gives an act up. */
  drop: (request: string) => void;
  sendNow: () => void;
}

/** The outbox of the person `who` at a data source; what an earlier page left in it is sent at once. */
export function useOutbox(uid: string, who: string): OutboxInUse {
  const client = useQueryClient();
  const { store, sender, drafts } = useMemo(() => outboxOf(client, uid, who), [client, uid, who]);
  const { waiting, holdup } = useUnsent(store, sender);
  return useMemo(() => {
    const keep = (made: { kind: 'one'; act: CheckAct } | { kind: 'bulk'; act: BulkAct }) => {
      const isKept = store.put({ ...made, request: newRequestId(), place: store.nextPlace() });
      void sender.flush();
      return isKept;
    };
    return {
      waiting,
      holdup,
      drafts,
      record: (act) => keep({ kind: 'one', act }),
      recordBulk: (act) => keep({ kind: 'bulk', act }),
      drop: (request) => store.drop(request),
      sendNow: () => void sender.flush(),
    };
  }, [store, sender, drafts, waiting, holdup]);
}
