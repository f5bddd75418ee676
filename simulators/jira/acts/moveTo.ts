import type { Status } from '../site/standardVocabulary.ts';
import type { Ticket } from '../site/Ticket.ts';
import type { Vocabulary } from '../site/Vocabulary.ts';
import { pauseSla, restartSla, resumeSla, stopSla } from './slaActs.ts';

/** Who does something and when (epoch milliseconds). */
export interface Act {
  author: string;
  at: number;
}

function settle(ticket: Ticket, vocabulary: Vocabulary, resolution: string | null, act: Act): void {
  if (ticket.resolution !== resolution) {
    ticket.changes.push({
      ...act,
      field: 'resolution',
      from: ticket.resolution === null ? null : (vocabulary.resolutions.named(ticket.resolution)?.id ?? null),
      to: resolution === null ? null : (vocabulary.resolutions.named(resolution)?.id ?? null),
      fromText: ticket.resolution,
      toText: resolution,
    });
  }
  ticket.resolution = resolution;
  ticket.resolved = resolution === null ? null : act.at;
}

function countSlas(ticket: Ticket, from: { done: boolean }, to: { done: boolean; pauses: boolean }, at: number): void {
  const step = to.done ? stopSla : to.pauses ? pauseSla : resumeSla;
  if (from.done && !to.done) {
    ticket.resolutionTime = restartSla(ticket.resolutionTime, at);
  }
  ticket.firstResponse = step(ticket.firstResponse, at);
  ticket.resolutionTime = step(ticket.resolutionTime, at);
}

/** Gives or takes the resolution when a ticket ends or is opened again. */
function settleOn(
  ticket: Ticket,
  vocabulary: Vocabulary,
  ends: { was: boolean; is: boolean },
  wanted: string,
  act: Act
): void {
  if (ends.is && !ends.was) {
    settle(ticket, vocabulary, wanted, act);
  } else if (!ends.is && ends.was) {
    settle(ticket, vocabulary, null, act);
  }
}

function noteMove(ticket: Ticket, from: Status | undefined, to: Status | undefined, status: string, act: Act): void {
  const ids = { from: from?.id ?? null, to: to?.id ?? null };
  ticket.changes.push({ ...act, field: 'status', ...ids, fromText: ticket.status, toText: status });
}

/**
 * Moves a ticket to a status: history, resolution, category and SLAs follow.
 * @param resolution where it ends; the default is Done, or Won't Do for Canceled
 */
export function moveTo(ticket: Ticket, vocabulary: Vocabulary, status: string, act: Act, resolution?: string): void {
  const from = vocabulary.statuses.named(ticket.status);
  const to = vocabulary.statuses.named(status);
  noteMove(ticket, from, to, status, act);
  const ends = { was: from?.category === 'done', is: to?.category === 'done' };
  settleOn(ticket, vocabulary, ends, resolution ?? (status === 'Canceled' ? "Won't Do" : 'Done'), act);
  if (from?.category !== to?.category) {
    ticket.categoryChanged = act.at;
  }
  countSlas(ticket, { done: ends.was }, { done: ends.is, pauses: to?.pauses === true }, act.at);
  ticket.status = status;
  ticket.updated = act.at;
}
