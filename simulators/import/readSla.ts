import { isRecord, type JsonRecord } from '../http/record.ts';
import { BadMember } from './BadMember.ts';
import { type NormalisedSla, type SlaState, slaStates } from './NormalisedTicket.ts';
import { optionalInstant, optionalText, optionalWhole, word } from './readMember.ts';

const LONGEST = 1_000_000_000;

/** What a line says about its SLA; null where it says nothing. Instants are epoch milliseconds. */
interface Stated {
  start: number;
  due: number | null;
  goal: number | null;
  elapsed: number | null;
  remaining: number | null;
  stopped: number | null;
}

function readStated(record: JsonRecord, created: number): Stated {
  return {
    start: optionalInstant(record, 'start') ?? created,
    due: optionalInstant(record, 'due'),
    goal: optionalWhole(record, 'goalSeconds', 1, LONGEST),
    elapsed: optionalWhole(record, 'elapsedSeconds', 0, LONGEST),
    remaining: optionalWhole(record, 'remainingSeconds', -LONGEST, LONGEST),
    stopped: optionalInstant(record, 'stopped'),
  };
}

function check(state: SlaState, { start, stopped }: Stated): void {
  if (state === 'met' && stopped === null) {
    throw new BadMember('"sla" that is met needs "stopped".');
  }
  if (stopped !== null && (state === 'running' || state === 'paused')) {
    throw new BadMember(`"sla" that is ${state} has not "stopped".`);
  }
  if (stopped !== null && stopped < start) {
    throw new BadMember('"sla" has "stopped" before its "start".');
  }
}

/** The goal in seconds, stated or from the rest. Throws BadMember where nothing says it. */
function goalOf({ start, due, goal, elapsed, remaining }: Stated): number {
  if (goal !== null) {
    return goal;
  }
  if (elapsed !== null && remaining !== null && elapsed + remaining > 0) {
    return elapsed + remaining;
  }
  if (due === null || due <= start) {
    throw new BadMember('"sla" needs "goalSeconds" or a "due" after its "start".');
  }
  return (due - start) / 1000;
}

/** The seconds that had counted when it ended or was paused. */
function elapsedAt(instant: number, goal: number, { start, due, elapsed, remaining }: Stated): number {
  if (elapsed !== null) {
    return elapsed;
  }
  if (remaining !== null) {
    return goal - remaining;
  }
  return Math.max(0, due === null ? (instant - start) / 1000 : goal + (instant - due) / 1000);
}

function checkOutcome(state: SlaState, elapsed: number, goal: number): void {
  if (state === 'met' && elapsed > goal) {
    throw new BadMember('"sla" is met but took longer than its goal.');
  }
  if (state === 'breached' && elapsed <= goal) {
    throw new BadMember('"sla" is breached but ended within its goal.');
  }
}

/** What had counted when the SLA ended or was paused, and what was left; nothing while it runs. Throws BadMember. */
function spansOf(
  state: SlaState,
  stated: Stated,
  goal: number,
  pausedSince: number | null
): Pick<NormalisedSla, 'elapsedSeconds' | 'remainingSeconds'> {
  const still = stated.stopped ?? pausedSince;
  if (still === null) {
    return { elapsedSeconds: null, remainingSeconds: null };
  }
  const elapsed = elapsedAt(still, goal, stated);
  checkOutcome(state, elapsed, goal);
  return { elapsedSeconds: elapsed, remainingSeconds: goal - elapsed };
}

/**
 * The SLA of a line; null where there is none. Its name is "Time to resolution" and its start the ticket's
 * creation when nothing is said. Throws BadMember.
 * @param waitingSince when the ticket came into its present state: since then a paused SLA stands still
 */
export function readSla(value: unknown, created: number, waitingSince: number): NormalisedSla | null {
  if (value === undefined || value === null) {
    return null;
  }
  if (!isRecord(value)) {
    throw new BadMember('"sla" must be an object.');
  }
  const state = word(value, 'state', slaStates, 'none');
  if (state === 'none') {
    return null;
  }
  const stated = readStated(value, created);
  check(state, stated);
  const goal = goalOf(stated);
  const pausedSince = state === 'paused' ? Math.max(waitingSince, stated.start) : null;
  return {
    name: optionalText(value, 'name') ?? 'Time to resolution',
    state,
    start: stated.start,
    due: pausedSince === null ? (stated.due ?? stated.start + goal * 1000) : null,
    goalSeconds: goal,
    ...spansOf(state, stated, goal, pausedSince),
    pausedSince,
    stopped: stated.stopped,
  };
}
