import type { Random } from '../../seed/Random.ts';
import { afterWorkingTime } from '../../time/WorkingHours.ts';
import { promiseOf } from '../sla/SlaDefinition.ts';
import type { Standing } from '../schema/states.ts';
import type { Plan } from './Plan.ts';
import { choosePriority } from './planOpen.ts';
import type { Template } from './Template.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const solved: Standing = { state: 'resolved', pendingReason: null, cancelled: false };
const calledOff: Standing = { state: 'closed', pendingReason: null, cancelled: true };

/** A wait in the middle of the work, for the caller or the vendor. */
function chooseWait(random: Random, begun: number, ended: number): Partial<Plan> {
  if (!random.chance(0.2)) {
    return {};
  }
  const standing: Standing = {
    state: 'pending',
    pendingReason: random.pick(['customer', 'vendor']),
    cancelled: false,
  };
  const part = (share: number): number => begun + Math.floor((ended - begun) * share);
  return { waiting: { standing, from: part(0.3), to: part(0.6) } };
}

/** The plan of a ticket that was solved, closed or called off before `now`; about one in ten ends too late. */
export function planEnded(random: Random, company: string, template: Template, now: number, horizonDays: number): Plan {
  const priority = choosePriority(random, template);
  // What was solved in these days is not closed yet.
  const days = random.chance(0.25) ? 3 : horizonDays;
  const created = now - HOUR - Math.floor(random.next() * days * DAY);
  const promise = promiseOf(String(priority))?.resolution;
  const share = random.chance(0.11) ? 1.05 + random.next() * 1.2 : 0.05 + random.next() * 0.85;
  const wanted = promise === undefined ? created + DAY : afterWorkingTime(promise.hours, created, promise.goal * share);
  const latest = now - 5 * MINUTE;
  const ended = Math.floor(Math.min(wanted, created + (latest - created) * (0.6 + 0.4 * random.next())));
  const begun = created + Math.floor((ended - created) * 0.06);
  const isCalledOff = random.chance(0.06);
  const closed = ended + 3 * DAY;
  return {
    company,
    template,
    priority,
    created,
    assigned: created + Math.floor((ended - created) * 0.03),
    begun,
    ...(isCalledOff ? {} : chooseWait(random, begun, ended)),
    ended: { standing: isCalledOff ? calledOff : solved, at: ended },
    ...(!isCalledOff && closed < now ? { closed } : {}),
    ...(template.table === 'change_request' ? { window: { from: begun, to: Math.max(begun + HOUR, ended) } } : {}),
  };
}
