import type { Random } from '../../seed/Random.ts';
import { type WorkingHours, workingTime } from '../../time/WorkingHours.ts';
import { goalOf } from '../sla/goals.ts';
import type { Project } from '../site/Project.ts';
import { choosePriority } from './choosePriority.ts';
import { beginDraft, type Crew, type Draft } from './Draft.ts';
import { type Life, liveThrough, type World } from './liveThrough.ts';
import type { Template } from './Template.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What is particular about an open ticket; what is missing is left to chance. */
export interface OpenWish {
  priority?: string;
  status?: string;
  /** Part of the resolution goal that is used up; over 1: breached. */
  used?: number;
  unassigned?: boolean;
}

/** The instant from which `span` milliseconds of working time lead to `now`. */
function beforeWorkingTime(hours: WorkingHours, now: number, span: number): number {
  let from = now - span;
  for (
    let missing = span - workingTime(hours, from, now);
    missing > 0;
    missing = span - workingTime(hours, from, now)
  ) {
    from -= Math.max(missing, MINUTE);
  }
  return from;
}

function chooseStatus(random: Random): string {
  return random.weighted([
    ['Open', 26],
    ['In Progress', 40],
    ['Waiting for customer', 16],
    ['Waiting for vendor', 9],
    ['Escalated', 9],
  ]);
}

function lifeOf(random: Random, assignee: string, status: string, created: number, now: number): Life {
  const share = (part: number): number => created + Math.floor((now - created) * part);
  if (status === 'Open') {
    return { assignee, ...(random.chance(0.5) ? { assigned: share(0.2) } : {}) };
  }
  const worked: Life = { assignee, assigned: share(0.04), answered: share(0.05), begun: share(0.08) };
  if (status.startsWith('Waiting')) {
    return { ...worked, waiting: { status, from: share(0.7) } };
  }
  return status === 'Escalated' ? { ...worked, escalated: share(0.6) } : worked;
}

/** A ticket that is still open at `now`. */
export function makeOpen(
  random: Random,
  project: Project,
  crew: Crew,
  template: Template,
  world: World,
  now: number,
  wish: OpenWish = {}
): Draft {
  const priority = wish.priority ?? choosePriority(random, template.type);
  const status = wish.status ?? chooseStatus(random);
  const goal = goalOf(priority);
  const used = wish.used ?? (random.chance(0.1) ? 1.02 + random.next() * 0.6 : 0.03 + random.next() * 0.85);
  const measured = template.type === 'Incident' || template.type === 'Service Request';
  const created = measured
    ? beforeWorkingTime(goal.hours, now, Math.floor(goal.resolution * used))
    : now - random.whole(1, 20 * 24) * 60 * MINUTE;
  const draft = beginDraft(random, project, crew, template, priority, created);
  if (!measured && random.chance(0.6)) {
    draft.ticket.due = new Date(now + random.whole(-2, 14) * DAY).toISOString().slice(0, 10);
  }
  const life = lifeOf(random, random.pick(crew.team), status, created, now);
  if (wish.unassigned === true) {
    delete life.assigned;
  }
  liveThrough(draft, life, world, random);
  return draft;
}
