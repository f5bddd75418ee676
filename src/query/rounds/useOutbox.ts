import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { newRequestId } from '../../api/newRequestId';
import { recordAct } from '../../api/recordAct';
import type { BulkAct, CheckAct } from '../../domain/rounds/CheckAct';
import type { Outbox } from '../../domain/rounds/outbox';
import { DraftShelf } from './DraftShelf';
import { OutboxSender, type Holdup } from './OutboxSender';
import { OutboxStore } from './OutboxStore';
import { takeRound } from './roundQueries';
import { browserShelf } from './Shelf';

interface Parts {
  store: OutboxStore;
  sender: OutboxSender;
  drafts: DraftShelf;
}

/** One outbox for each person and data source, shared by all panels of a page. */
const outboxes = new WeakMap<QueryClient, Map<string, Parts>>();

function partsOf(client: QueryClient, uid: string, who: string): Parts {
  const owner = `${who}.${uid}`;
  const known = outboxes.get(client) ?? new Map<string, Parts>();
  outboxes.set(client, known);
  const shelf = browserShelf();
  const store = known.get(owner)?.store ?? new OutboxStore(shelf, owner);
  const parts = known.get(owner) ?? {
    store,
    drafts: new DraftShelf(shelf, owner),
    sender: new OutboxSender({
      store,
      send: (waiting) => recordAct(uid, waiting),
      onRound: (round) => takeRound(client, uid, round),
    }),
  };
  known.set(owner, parts);
  return parts;
}

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
  const { store, sender, drafts } = useMemo(() => partsOf(client, uid, who), [client, uid, who]);
  const waiting = useSyncExternalStore(store.subscribe, store.get);
  const holdup = useSyncExternalStore(sender.subscribe, sender.getHoldup);
  useEffect(() => {
    const sendNow = () => void sender.flush();
    sendNow();
    window.addEventListener('online', sendNow);
    window.addEventListener('focus', sendNow);
    window.addEventListener('storage', store.reread);
    return () => {
      window.removeEventListener('online', sendNow);
      window.removeEventListener('focus', sendNow);
      window.removeEventListener('storage', store.reread);
    };
  }, [store, sender]);
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
