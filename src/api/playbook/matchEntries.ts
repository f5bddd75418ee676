import type { PlaybookEntry } from '../../domain/playbook/PlaybookEntry';
import { matchAnswerSchema, type MatchAnswer } from '../../domain/playbook/PlaybookMatch';
import type { Target } from '../../domain/playbook/Target';
import { request } from '../request';
import { resourceUrl } from '../resourceUrl';

/** What matching needs of an entry. */
export type MatchableEntry = Pick<PlaybookEntry, 'id' | 'matchers' | 'customer' | 'priority' | 'reviewedOn' | 'rules'>;
/** What matching needs of a target. */
export type MatchableTarget = Pick<Target, 'id' | 'ruleUid' | 'labels' | 'named' | 'pinned'>;

export interface Question {
  entries: readonly MatchableEntry[];
  targets: readonly MatchableTarget[];
}

/** Which entry each target has, in the order of the targets, and what is wrong with the entries; keeps nothing. */
export function matchEntries(uid: string, question: Question, signal?: AbortSignal): Promise<MatchAnswer> {
  const body = {
    entries: question.entries.map(({ id, matchers, customer, priority, reviewedOn, rules }) => ({
      ...{ id, matchers, customer, priority, reviewedOn, rules },
    })),
    targets: question.targets.map(({ id, ruleUid, labels, named, pinned }) => ({
      ...{ id, ruleUid, labels, named, pinned },
    })),
  };
  const url = resourceUrl(uid, 'playbook', 'match');
  return request({ url, method: 'POST', body, answer: matchAnswerSchema, signal });
}
