import type { JsonRecord } from '../http/record.ts';
import { BadMember } from './BadMember.ts';
import { type HistoryStep, type NormalisedTicket, ticketStates, ticketTypes } from './NormalisedTicket.ts';
import { closedAt, completeHistory, countReopened, endedAt, hasEnded, readSteps, reasonOf } from './readHistory.ts';
import {
  optionalFlag,
  optionalInstant,
  optionalLabels,
  optionalText,
  optionalWhole,
  requiredText,
  word,
} from './readMember.ts';
import { readSla } from './readSla.ts';

type Times = Pick<NormalisedTicket, 'created' | 'updated' | 'resolved' | 'closed'>;

function readKey(record: JsonRecord): { key: string; project: string } {
  const key = requiredText(record, 'key').toUpperCase();
  const parts = /^([A-Z][A-Z0-9_-]{0,79})-\d{1,15}$/.exec(key);
  if (parts === null) {
    throw new BadMember('"key" must be a project and a number such as "ACM-1".');
  }
  return { key, project: parts[1] ?? '' };
}

/** The first instant that is known. */
function firstOf(...instants: Array<number | null>): number | null {
  return instants.find((instant) => instant !== null) ?? null;
}

function latest(instants: ReadonlyArray<number | null>): number {
  return Math.max(...instants.map((instant) => instant ?? -Infinity));
}

/** The ticket's own times; what a state does not have is null, what it must have and is not stated is derived. */
function readTimes(record: JsonRecord, state: NormalisedTicket['state'], steps: readonly HistoryStep[]): Times {
  const created = optionalInstant(record, 'created');
  if (created === null) {
    throw new BadMember('"created" is missing.');
  }
  const resolved = optionalInstant(record, 'resolved');
  const closed = optionalInstant(record, 'closed');
  const updated =
    optionalInstant(record, 'updated') ?? latest([created, resolved, closed, ...steps.map(({ at }) => at)]);
  return {
    created,
    updated,
    resolved: hasEnded(state) ? (firstOf(resolved, endedAt(steps), closed) ?? updated) : null,
    closed: state === 'closed' ? (firstOf(closed, closedAt(steps), resolved) ?? updated) : null,
  };
}

function readPlan(record: JsonRecord): Pick<NormalisedTicket, 'plannedStart' | 'plannedEnd'> {
  const plan = {
    plannedStart: optionalInstant(record, 'plannedStart'),
    plannedEnd: optionalInstant(record, 'plannedEnd'),
  };
  if (plan.plannedStart !== null && plan.plannedEnd !== null && plan.plannedEnd < plan.plannedStart) {
    throw new BadMember('"plannedEnd" is before "plannedStart".');
  }
  return plan;
}

function readMark(record: JsonRecord): string | null {
  const mark = optionalText(record, 'mark');
  if (mark !== null && !/^[0-9a-f]{12}$/.test(mark)) {
    throw new BadMember('"mark" must be 12 hexadecimal digits.');
  }
  return mark;
}

/** Reads the object of one line, unknown members ignored. Throws BadMember with a sentence. */
export function readTicket(record: JsonRecord): NormalisedTicket {
  const cancelled = optionalFlag(record, 'cancelled');
  const state = word(record, 'state', ticketStates, cancelled ? 'closed' : 'open');
  if (cancelled && state !== 'closed') {
    throw new BadMember('"cancelled" needs the state "closed".');
  }
  const pendingReason = reasonOf(record, state);
  const steps = readSteps(record.history);
  const times = readTimes(record, state, steps);
  const history = completeHistory(steps, { state, pendingReason, ...times });
  return {
    ...readKey(record),
    customer: requiredText(record, 'customer'),
    type: word(record, 'type', ticketTypes, 'incident'),
    title: requiredText(record, 'title'),
    description: optionalText(record, 'description'),
    priority: optionalWhole(record, 'priority', 1, 5) ?? 3,
    state,
    pendingReason,
    cancelled,
    assignee: optionalText(record, 'assignee'),
    reporter: optionalText(record, 'reporter'),
    team: optionalText(record, 'team'),
    service: optionalText(record, 'service'),
    major: optionalFlag(record, 'major'),
    labels: optionalLabels(record, 'labels'),
    ...times,
    ...readPlan(record),
    cause: optionalText(record, 'cause'),
    resolutionCode: optionalText(record, 'resolutionCode'),
    resolution: optionalText(record, 'resolution'),
    channel: optionalText(record, 'channel'),
    mark: readMark(record),
    history,
    reopened: countReopened(history),
    sla: readSla(record.sla, times.created, history.at(-1)?.at ?? times.updated),
  };
}
