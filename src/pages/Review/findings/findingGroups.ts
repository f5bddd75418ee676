import type { Outcome } from '../../../domain/review/findings/effectOf';
import type { Finding } from '../../../domain/review/findings/Finding';

/** The parts of a meeting in their order: what was promised comes before what is new. */
export const GROUPS = ['actions', 'effect', 'decide', 'settled'] as const;
export type GroupId = (typeof GROUPS)[number];

function groupOf({ id, state }: Finding, outcomes: ReadonlyMap<string, Outcome>): GroupId {
  switch (state) {
    case 'accepted':
      return 'actions';
    case 'open':
    case 'came_back':
      return 'decide';
    case 'done': {
      const effect = outcomes.get(id)?.effect;
      return effect === 'held' || effect === 'came_back' ? 'effect' : 'settled';
    }
    default:
      return 'settled';
  }
}

const byUrgency = (a: Finding, b: Finding): number =>
  Number(b.isOverdue) - Number(a.isOverdue) ||
  (a.due < b.due ? -1 : Number(a.due > b.due)) ||
  (a.rule < b.rule ? -1 : Number(a.rule > b.rule)) ||
  b.seen - a.seen;

/**
 * Findings by what is to be done about them, the most urgent first. `held` are those that somebody is deciding about:
 * they stay where they are, whatever others decide meanwhile.
 */
export function findingGroups(
  findings: readonly Finding[],
  outcomes: ReadonlyMap<string, Outcome>,
  held: ReadonlyMap<string, GroupId> = new Map()
): Record<GroupId, Finding[]> {
  const groups: Record<GroupId, Finding[]> = { actions: [], effect: [], decide: [], settled: [] };
  for (const finding of findings) {
    groups[held.get(finding.id) ?? groupOf(finding, outcomes)].push(finding);
  }
  GROUPS.forEach((group) => groups[group].sort(byUrgency));
  return groups;
}
