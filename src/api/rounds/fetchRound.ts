import type { RoundKey } from '../../domain/rounds/RoundKey';
import { roundSchema, type WholeRound } from '../../domain/rounds/roundSchema';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** One round with the steps, remedies and trails of its checks. */
export function fetchRound(
  uid: string,
  { checklist, slot, date }: RoundKey,
  signal?: AbortSignal
): Promise<WholeRound> {
  return request({ url: resourceUrl(uid, 'rounds', checklist, slot, date), answer: roundSchema, signal });
}
