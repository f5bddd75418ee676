import { roundListSchema, type WholeRound } from '../../domain/rounds/roundSchema';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** The rounds of a day and the server's clock, in milliseconds since 1970. */
export interface RoundList {
  rounds: WholeRound[];
  asOf: number;
}

interface Wanted {
  /** Ids; empty means all that the caller may see. */
  checklists: readonly string[];
  /** `today`, which is each customer's own and holds what is not over yet, or YYYY-MM-DD. */
  day: string;
}

/** The rounds of a day without steps, remedies and trails. */
export function listRounds(uid: string, { checklists, day }: Wanted, signal?: AbortSignal): Promise<RoundList> {
  return request({ url: resourceUrl(uid, 'rounds'), params: { checklists, day }, answer: roundListSchema, signal });
}
