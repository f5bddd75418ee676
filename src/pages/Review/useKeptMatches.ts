import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { newRequestId } from '../../api/newRequestId';
import type { ActToKeep } from '../../api/review/ActToKeep';
import { postActs } from '../../api/review/postActs';
import { isWhole } from '../../query/review/isWhole';
import type { ReviewInUse } from '../../query/review/ReviewInUse';
import { takeState } from '../../query/review/stateQuery';
import { byCustomer } from './byCustomer';

/** More are kept with the next look. */
const MOST = 500;

/** The matches that nobody has kept yet, of the episodes that are under review. */
function unkept({ material, items, found }: ReviewInUse): ActToKeep[] {
  const kept = new Set(material.acts.flatMap(({ deed, item }) => (deed.kind === 'match' ? [item] : [])));
  return items.flatMap((item): ActToKeep[] => {
    const match = found.get(item.id);
    if (item.kind !== 'episode' || match === undefined || kept.has(item.id)) {
      return [];
    }
    const { id, customer, from: itemAt } = item;
    return [
      {
        ...{ requestId: newRequestId(), customer, item: id, itemAt },
        deed: { kind: 'match', entry: match.entry, by: match.by },
      },
    ];
  });
}

/**
 * Keeps which entry each episode had when somebody first looked at it: what is written later must not improve the past.
 * Of a playbook of which a part is missing nothing is kept.
 */
export function useKeptMatches(review: ReviewInUse): void {
  const { uid, who, states, acts, isSettled } = review;
  const client = useQueryClient();
  const tried = useRef(new Set<string>());
  const { mutate } = useMutation({
    mutationFn: (wanted: readonly ActToKeep[]) => postActs(uid, wanted),
    onSuccess: (kept) => takeState(client, { uid, who }, { acts: kept }),
  });
  const isSure = isSettled && acts.mayAct && isWhole(states, 'state', 'history', 'rules', 'playbook');
  useEffect(() => {
    if (!isSure) {
      return;
    }
    const wanted = unkept(review)
      .filter(({ item }) => !tried.current.has(item))
      .slice(0, MOST);
    wanted.forEach(({ item }) => tried.current.add(item));
    // One customer of whom a person is no operator must not keep the others from being kept.
    byCustomer(wanted).forEach((list) => mutate(list));
  }, [isSure, review, mutate]);
}
