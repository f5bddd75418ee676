import type { PendingReason } from '../../import/NormalisedTicket.ts';
import type { Random } from '../../seed/Random.ts';
import { type WorkingHours, workingTime } from '../../time/WorkingHours.ts';
import type { Standing } from '../schema/states.ts';
import { promiseOf } from '../sla/SlaDefinition.ts';
import type { Plan } from './Plan.ts';
import type { Template } from './Template.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is particular about an open ticket; what is missing is left to chance. */
export interface OpenWish {
  priority?: number;
  standing?: Standing;
  /** Part of the resolution goal that is used up; over 1: breached. */
  used?: number;
  unassigned?: boolean;
  major?: boolean;
}

const reasons: readonly PendingReason[] = ['customer', 'vendor', 'change', 'problem', 'other'];

/** Where an open ticket stands: more are worked on than wait. */
function chooseOpen(random: Random): Standing {
  const state = random.weighted([
    ['open', 26],
    ['in_progress', 46],
    ['pending', 28],
  ] as const);
  return { state, pendingReason: state === 'pending' ? random.pick(reasons) : null, cancelled: false };
}

/** How urgent a ticket is: incidents more than the rest. */
export function choosePriority(random: Random, { table }: Template): number {
  const weights: ReadonlyArray<readonly [number, number]> =
    table === 'incident'
      ? [
          [1, 6],
          [2, 20],
          [3, 48],
          [4, 20],
          [5, 6],
        ]
      : [
          [2, 6],
          [3, 48],
          [4, 36],
          [5, 10],
        ];
  return random.weighted(weights);
}

/** The instant from which `span` milliseconds of working time lead to `now`. */
function beforeWorkingTime(hours: WorkingHours, now: number, span: number): number {
  let from = now - span;
  for (let missing = span - workingTime(hours, from, now); missing > 0; ) {
    from -= Math.max(missing, MINUTE);
    missing = span - workingTime(hours, from, now);
  }
  return from;
}

function chooseCreated(random: Random, table: string, priority: number, used: number, now: number): number {
  const promise = promiseOf(String(priority));
  const isMeasured = table === 'incident' || table === 'sc_req_item';
  return isMeasured && promise !== undefined
    ? beforeWorkingTime(promise.resolution.hours, now, Math.floor(promise.resolution.goal * used))
    : now - random.whole(1, 20 * 24) * HOUR;
}

function changeParts(random: Random, standing: Standing, now: number): Partial<Plan> {
  const from = Math.floor((now + random.whole(-1, 14) * DAY) / HOUR) * HOUR;
  const phases =
    standing.state === 'open' ? ['-5', '-4', '-3', '-2'] : standing.state === 'in_progress' ? ['-1', '0'] : [];
  return {
    window: { from, to: from + random.whole(1, 6) * HOUR },
    ...(phases.length === 0 ? {} : { phase: random.pick(phases) }),
  };
}

/** When it was assigned, begun and held, as its standing asks for. */
function workParts(standing: Standing, isAssigned: boolean, created: number, now: number): Partial<Plan> {
  const share = (part: number): number => created + Math.floor((now - created) * part);
  return {
    ...(isAssigned ? { assigned: share(0.04) } : {}),
    ...(standing.state === 'open' ? {} : { begun: share(0.08) }),
    ...(standing.state === 'pending' ? { waiting: { standing, from: share(0.7) } } : {}),
  };
}

function isMajor(random: Random, { table }: Template, priority: number): boolean {
  return table === 'incident' && priority === 1 && random.chance(0.4);
}

/** The plan of a ticket that is still open at `now`. */
export function planOpen(random: Random, company: string, template: Template, now: number, wish: OpenWish = {}): Plan {
  const priority = wish.priority ?? choosePriority(random, template);
  const standing = wish.standing ?? chooseOpen(random);
  const used = wish.used ?? (random.chance(0.1) ? 1.02 + random.next() * 0.6 : 0.03 + random.next() * 0.85);
  const created = chooseCreated(random, template.table, priority, used, now);
  const isAssigned = wish.unassigned !== true && (standing.state !== 'open' || random.chance(0.5));
  return {
    company,
    template,
    priority,
    created,
    ...workParts(standing, isAssigned, created, now),
    ...(template.table === 'change_request' ? changeParts(random, standing, now) : {}),
    ...((wish.major ?? isMajor(random, template, priority)) ? { major: true } : {}),
  };
}
