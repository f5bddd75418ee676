import type { Random } from '../../seed/Random.ts';
import { instantOf, wallTime } from '../../time/wallTime.ts';
import { afterWorkingTime } from '../../time/WorkingHours.ts';
import { goalOf } from '../sla/goals.ts';
import type { Project } from '../site/Project.ts';
import { choosePriority } from './choosePriority.ts';
import { beginDraft, type Crew, type Draft } from './Draft.ts';
import { type Life, liveThrough, type World } from './liveThrough.ts';
import type { Template } from './Template.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** An instant in the past that suits the kind of ticket: people write during the day, machines at any hour. */
function chooseCreated(random: Random, template: Template, now: number, horizonDays: number): number {
  const instant = now - DAY - Math.floor(random.next() * horizonDays * DAY);
  if (template.monitored === true) {
    return instant;
  }
  const wall = wallTime('Europe/Rome', instant);
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return instantOf('Europe/Rome', {
    ...wall,
    day: wall.day - back,
    hour: random.whole(8, 17),
    minute: random.whole(0, 59),
  });
}

/** What an ended ticket is made from. */
export interface EndedOrder {
  random: Random;
  project: Project;
  crew: Crew;
  template: Template;
  world: World;
  /** Epoch milliseconds. */
  now: number;
  /** It was created within so many days before `now`. */
  horizonDays: number;
}

/** When it was answered, waited and ended; about one in ten ends too late. Times are epoch milliseconds. */
function planLife(random: Random, priority: string, created: number, now: number): Omit<Life, 'assignee'> {
  const goal = goalOf(priority);
  const share = random.chance(0.11) ? 1.05 + random.next() * 1.2 : 0.05 + random.next() * 0.85;
  const within = (part: number): number =>
    Math.floor(afterWorkingTime(goal.hours, created, goal.resolution * share * part));
  const latest = now - 5 * MINUTE;
  const pause = random.chance(0.18) ? random.whole(30, 1800) * MINUTE : 0;
  const early = created + Math.floor((latest - created) * (0.3 + 0.6 * random.next()));
  const ended = within(1) + pause < latest ? within(1) + pause : early;
  const responseShare = random.chance(0.07) ? 1.4 : 0.1 + random.next() * 0.8;
  const responded = Math.floor(afterWorkingTime(goal.hours, created, goal.firstResponse * responseShare));
  const answered = Math.min(responded, created + Math.floor((ended - created) / 2));
  const begun = answered + MINUTE;
  const from = within(0.6);
  const waits = pause > 0 && from > begun + MINUTE && from + pause + MINUTE < ended;
  const status = random.pick(['Waiting for customer', 'Waiting for vendor']);
  return {
    assigned: Math.max(created + 1000, answered - 2000),
    answered,
    begun,
    ...(waits ? { waiting: { status, from, to: from + pause } } : {}),
    ended: { status: 'Resolved', at: ended },
  };
}

/** How it goes out: called off, escalated before, closed three days later. */
function planEnd(random: Random, life: Omit<Life, 'assignee'>, ended: number, now: number): Partial<Life> {
  if (random.chance(0.05)) {
    return { ended: { status: 'Canceled', at: ended } };
  }
  const last = life.waiting?.to ?? (life.begun ?? ended) + MINUTE;
  return {
    ...(random.chance(0.06) ? { escalated: Math.floor((last + ended) / 2) } : {}),
    ...(ended + 3 * DAY < now ? { closed: ended + 3 * DAY } : {}),
  };
}

/** A ticket that was solved, called off or closed before `now`. */
export function makeEnded({ random, project, crew, template, world, now, horizonDays }: EndedOrder): Draft {
  const priority = choosePriority(random, template.type);
  const created = chooseCreated(random, template, now, horizonDays);
  const life = planLife(random, priority, created, now);
  const draft = beginDraft(random, project, crew, template, priority, created);
  const assignee = random.chance(0.02) ? crew.former : random.pick(crew.team);
  const end = planEnd(random, life, life.ended?.at ?? now, now);
  liveThrough(draft, { assignee, ...life, ...end }, world, random);
  return draft;
}
