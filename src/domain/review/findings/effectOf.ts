import { listsBy } from '../../listsBy';
import { allAtOnce } from '../allAtOnce';
import type { Steps } from '../Steps';
import { historyBegins } from '../historyBegins';
import type { ReviewMaterial, ReviewSource } from '../ReviewMaterial';
import { evidenceOf } from './evidenceOf';
import type { Evidence, Finding } from './Finding';
import { DAY_MS, type Occurrence } from './Occurrence';
import { occurrencesOf } from './occurrencesOf';
import { reviewFacts } from './reviewFacts';

/** Whether what was done has helped: not said before 30 days are over, and not of what was not looked at. */
export type Effect = 'held' | 'came_back' | 'waiting' | 'unknown';

/** What became of a finding. */
export interface Outcome {
  effect: Effect;
  /** What was seen after it was done, the newest first. */
  again: readonly Evidence[];
}

const PROVEN_MS = 30 * DAY_MS;

/** What has to be there from end to end to say that something did not happen again. */
const NEEDED: Readonly<Record<string, readonly ReviewSource[]>> = {
  'no-entry': ['history'],
  'missing-step': ['history'],
  'wrong-entry': ['history'],
  recurring: ['history'],
  flapping: ['history'],
  'same-step': ['history'],
  'resolved-without-entry': ['history', 'tickets'],
  'workaround-again': ['tickets'],
  'ticket-without-alert': ['history', 'tickets'],
  'customer-first': ['history', 'tickets'],
  'check-without-entry': ['checks'],
  'check-without-alert': ['checks', 'history'],
  'not-evaluated': ['checks'],
  'annotation-without-alert': ['annotations', 'history'],
};

const doneAt = ({ history }: Finding): number | undefined =>
  history.filter(({ decision }) => decision.kind === 'done').at(-1)?.at;

/** Whether all that it would be seen in was there, from when it was done until that proves something. */
function wasWatched({ reason }: Finding, done: number, material: ReviewMaterial): boolean {
  const needed = NEEDED[reason] ?? [];
  const since = needed.includes('history') ? historyBegins(material) : material.readFrom;
  const isRead = needed.every((source) => material.isComplete[source]);
  return isRead && since <= done && material.to >= done + PROVEN_MS;
}

/** What was seen of its pattern after it was done. */
function seenAgain(finding: Finding, occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const done = doneAt(finding);
  return done === undefined ? [] : occurrences.filter(({ at }) => at > done);
}

function effect(finding: Finding, isSeenAgain: boolean, material: ReviewMaterial): Effect {
  const done = doneAt(finding);
  if (finding.state === 'came_back' || done === undefined) {
    return finding.state === 'came_back' ? 'came_back' : 'waiting';
  }
  // Once is enough: what was solved for good does not happen a first time again.
  if (isSeenAgain) {
    return 'came_back';
  }
  if (finding.state === 'held') {
    return 'held';
  }
  if (material.now < done + PROVEN_MS) {
    return 'waiting';
  }
  return wasWatched(finding, done, material) ? 'held' : 'unknown';
}

/** What became of each finding that was done, by its id, and what tells; in steps of some milliseconds. */
export function* outcomesInSteps(material: ReviewMaterial): Steps<Map<string, Outcome>> {
  const done = material.findings.filter(({ state }) => ['done', 'held', 'came_back'].includes(state));
  if (done.length === 0) {
    return new Map();
  }
  const patterns = listsBy(yield* occurrencesOf(reviewFacts(material)), ({ pattern }) => pattern);
  return new Map(
    done.map((finding) => {
      const again = seenAgain(finding, patterns.get(finding.pattern) ?? []);
      return [finding.id, { effect: effect(finding, again.length > 0, material), again: evidenceOf(again) }];
    })
  );
}

/** As effectsOf, in steps of some milliseconds. */
export function* effectsInSteps(material: ReviewMaterial): Steps<Map<string, Effect>> {
  const outcomes = yield* outcomesInSteps(material);
  return new Map([...outcomes].map(([id, outcome]) => [id, outcome.effect]));
}

/** What became of each finding that was done, by its id. */
export const effectsOf = (material: ReviewMaterial): Map<string, Effect> => allAtOnce(effectsInSteps(material));

/** What became of one; `waiting` for one that is not done. */
export const effectOf = (finding: Finding, material: ReviewMaterial): Effect =>
  effectsOf({ ...material, findings: [finding] }).get(finding.id) ?? 'waiting';
