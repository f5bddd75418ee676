import type { MatchableEntry, MatchableTarget, Question } from '../../api/playbook/matchEntries';
import type { JudgedEntry, MatchAnswer, PlaybookMatch } from '../../domain/playbook/PlaybookMatch';

/** What one question may hold at most; Grafana hands a plugin no message of more than some megabytes. */
export interface MatchLimits {
  entries: number;
  targets: number;
  labels: number;
  /** Of the JSON, in UTF-16 code units, of which each takes up to three bytes. */
  characters: number;
}

const MATCH_LIMITS: MatchLimits = { entries: 2_000, targets: 10_000, labels: 64, characters: 4_000_000 };

/** The whole answer, and for how much there is none. */
export interface WholeAnswer extends MatchAnswer {
  /** Entries beyond the limit, and targets with more labels than can be judged. */
  entriesLeft: number;
  targetsLeft: number;
}

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/** Lists of targets that fit into a question each; one that fits in none goes alone, for the server to judge. */
function batchesOf(targets: readonly MatchableTarget[], room: number, most: number): MatchableTarget[][] {
  const batches: MatchableTarget[][] = [];
  let batch: MatchableTarget[] = [];
  let size = 0;
  for (const target of targets) {
    const more = sizeOf(target) + 1;
    if (batch.length > 0 && (batch.length >= most || size + more > room)) {
      batches.push(batch);
      batch = [];
      size = 0;
    }
    batch.push(target);
    size += more;
  }
  return batch.length > 0 || batches.length === 0 ? [...batches, batch] : batches;
}

function added(all: readonly JudgedEntry[], more: readonly JudgedEntry[]): JudgedEntry[] {
  const known = new Map(all.map((entry) => [entry.id, entry]));
  return more.map((entry) => ({
    ...entry,
    fits: (entry.fits ?? 0) + (known.get(entry.id)?.fits ?? 0),
    first: (entry.first ?? 0) + (known.get(entry.id)?.first ?? 0),
  }));
}

/** Asks for any number of targets, one question after the other, and gives the answers as one. */
export async function matchInBatches(
  entries: readonly MatchableEntry[],
  targets: readonly MatchableTarget[],
  ask: (question: Question) => Promise<MatchAnswer>,
  limits: MatchLimits = MATCH_LIMITS
): Promise<WholeAnswer> {
  const asked = entries.slice(0, limits.entries);
  const judgeable = targets.filter(({ labels }) => Object.keys(labels).length <= limits.labels);
  const matches: PlaybookMatch[] = [];
  let judged: JudgedEntry[] = [];
  for (const batch of batchesOf(judgeable, limits.characters - sizeOf(asked), limits.targets)) {
    const answer = await ask({ entries: asked, targets: batch });
    matches.push(...answer.matches);
    judged = added(judged, answer.entries);
  }
  return {
    ...{ entries: judged, matches, entriesLeft: entries.length - asked.length },
    targetsLeft: targets.length - judgeable.length,
  };
}
