import { isRecord } from '../http/record.ts';
import { BadMember } from './BadMember.ts';
import {
  type HistoryStep,
  type NormalisedTicket,
  type PendingReason,
  pendingReasons,
  type TicketState,
  ticketStates,
} from './NormalisedTicket.ts';
import { optionalInstant, word } from './readMember.ts';

/** What a history is completed from; `resolved` and `closed` as they were stated. */
export type Life = Pick<NormalisedTicket, 'state' | 'pendingReason' | 'created' | 'updated' | 'resolved' | 'closed'>;

/** Whether work on a ticket has ended. */
export function hasEnded(state: TicketState): boolean {
  return state === 'resolved' || state === 'closed';
}

/** Whom a ticket waits for; null unless it is pending, "other" where nothing is said. Throws BadMember. */
export function reasonOf(record: Record<string, unknown>, state: TicketState): PendingReason | null {
  const stated = word(record, 'pendingReason', pendingReasons, 'other');
  return state === 'pending' ? stated : null;
}

function readStep(value: unknown): HistoryStep {
  if (!isRecord(value)) {
    throw new BadMember('Each of "history" must be an object.');
  }
  const at = optionalInstant(value, 'at');
  if (at === null || value.state === undefined) {
    throw new BadMember('Each of "history" needs "at" and "state".');
  }
  const state = word(value, 'state', ticketStates, 'open');
  return { at, state, pendingReason: reasonOf(value, state) };
}

/** The stated steps in the order of their times; none when nothing is stated. Throws BadMember. */
export function readSteps(value: unknown): HistoryStep[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new BadMember('"history" must be a list.');
  }
  return value.map((step) => readStep(step)).toSorted((one, other) => one.at - other.at);
}

/** The steps that end a ticket: resolved first, where it says when and that was before it was closed. */
function endingSteps({ state, updated, resolved, closed }: Life, wasResolved: boolean): HistoryStep[] {
  const solved: HistoryStep = { at: resolved ?? updated, state: 'resolved', pendingReason: null };
  if (state === 'resolved') {
    return [solved];
  }
  const end: HistoryStep = { at: closed ?? solved.at, state: 'closed', pendingReason: null };
  return wasResolved || resolved === null || resolved >= end.at ? [end] : [solved, end];
}

/** The steps to the present state that a history without them must have had. */
function missingSteps(steps: readonly HistoryStep[], life: Life): HistoryStep[] {
  const { state, pendingReason, updated } = life;
  const last = steps.at(-1);
  if (last?.state === state && last.pendingReason === pendingReason) {
    return [];
  }
  return hasEnded(state) ? endingSteps(life, last?.state === 'resolved') : [{ at: updated, state, pendingReason }];
}

/** A history that begins open at the creation and ends in the present state, closed when the ticket says so. */
export function completeHistory(stated: readonly HistoryStep[], life: Life): HistoryStep[] {
  const [first] = stated;
  const begun: HistoryStep = { at: life.created, state: 'open', pendingReason: null };
  const steps = first !== undefined && first.at <= life.created ? [...stated] : [begun, ...stated];
  steps.push(...missingSteps(steps, life));
  const last = steps.at(-1);
  if (last !== undefined && life.state === 'closed' && life.closed !== null) {
    steps.splice(-1, 1, { ...last, at: life.closed });
  }
  return steps;
}

/** When the last stretch of ended states began; null where the history does not end in one. */
export function endedAt(steps: readonly HistoryStep[]): number | null {
  let since: number | null = null;
  for (const { at, state } of steps) {
    since = hasEnded(state) ? (since ?? at) : null;
  }
  return since;
}

/** When it was closed; null where the history does not end so. */
export function closedAt(steps: readonly HistoryStep[]): number | null {
  const last = steps.at(-1);
  return last?.state === 'closed' ? last.at : null;
}

/** How often a ticket was opened again. */
export function countReopened(steps: readonly HistoryStep[]): number {
  return steps.filter(({ state }, index) => {
    const before = steps[index - 1]?.state;
    return before !== undefined && hasEnded(before) && !hasEnded(state);
  }).length;
}
