import { listsBy } from '../../domain/listsBy';
import type { MatchAnswer, PlaybookMatch } from '../../domain/playbook/PlaybookMatch';
import type { Target } from '../../domain/playbook/Target';

/** Targets that have something to do with another entry. */
export interface OfEntry {
  /** The other entry's id. */
  entry: string;
  targets: readonly Target[];
}

/** What an entry in the editor would do. */
export interface DraftJudgement {
  /** What is wrong with its matchers, in a sentence with the place; '' where nothing is. */
  problem: string;
  isCatchAll: boolean;
  rules: readonly Target[];
  instances: readonly Target[];
  /** What would have this entry, and has another one now. */
  taken: readonly OfEntry[];
  /** What it matches, and keeps another one. */
  left: readonly OfEntry[];
  /** What it would share with others without anything that tells which goes first. */
  ties: readonly OfEntry[];
}

interface Answers {
  draftId: string;
  targets: readonly Target[];
  /** All targets against the draft alone. */
  alone: MatchAnswer;
  /** What the draft matches, against all other entries, and against all of them and the draft. */
  before: MatchAnswer;
  after: MatchAnswer;
}

/** The targets that the draft matches, whatever other entries there are. */
export function matchedBy(draftId: string, targets: readonly Target[], { matches }: MatchAnswer): Target[] {
  const found = new Set(matches.filter(({ entry }) => entry === draftId).map(({ target }) => target));
  return targets.filter(({ id }) => found.has(id));
}

function byEntry(targets: readonly Target[], entriesOf: (target: Target) => readonly string[]): OfEntry[] {
  const lists = listsBy(
    targets.flatMap((target) => entriesOf(target).map((entry) => ({ entry, target }))),
    ({ entry }) => entry
  );
  return [...lists]
    .map(([entry, list]) => ({ entry, targets: list.map(({ target }) => target) }))
    .sort((a, b) => b.targets.length - a.targets.length);
}

const byTarget = ({ matches }: MatchAnswer): ReadonlyMap<string, PlaybookMatch> =>
  new Map(matches.map((match) => [match.target, match]));

/** Tells from the backend's answers what a draft would change. */
export function judgeDraft({ draftId, targets, alone, before, after }: Answers): DraftJudgement {
  const judged = alone.entries.find(({ id }) => id === draftId);
  const matched = matchedBy(draftId, targets, alone);
  const [was, becomes] = [byTarget(before), byTarget(after)];
  const another = (entry: string | undefined) =>
    entry === undefined || entry === '' || entry === draftId ? [] : [entry];
  const isMine = ({ id }: Target) => becomes.get(id)?.entry === draftId;
  const isTied = ({ id }: Target) => becomes.get(id)?.conflict.includes(draftId) === true;
  return {
    problem: judged?.problem ?? '',
    isCatchAll: judged?.catchAll ?? false,
    rules: matched.filter(({ kind }) => kind === 'rule'),
    instances: matched.filter(({ kind }) => kind === 'instance'),
    taken: byEntry(
      matched.filter((target) => isMine(target) && !isTied(target)),
      ({ id }) => another(was.get(id)?.entry)
    ),
    left: byEntry(
      matched.filter((target) => !isMine(target) && !isTied(target)),
      ({ id }) => another(becomes.get(id)?.entry)
    ),
    ties: byEntry(matched.filter(isTied), ({ id }) => (becomes.get(id)?.conflict ?? []).flatMap(another)),
  };
}
