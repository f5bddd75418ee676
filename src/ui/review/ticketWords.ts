import { TICKET_STATES } from '../../domain/vocabulary/ticketStates';
import { TICKET_TYPES } from '../../domain/vocabulary/ticketTypes';
import { stateWord } from '../words/stateWord';
import { typeWord } from '../words/typeWord';

/** The word for a ticket's state; as it came, where it is none of ours. */
export function ticketStateWord(state: string): string {
  const known = TICKET_STATES.find(({ value }) => value === state);
  return known === undefined ? state : stateWord(known.value);
}

/** The word for a ticket's type; as it came, where it is none of ours. */
export function ticketTypeWord(type: string): string {
  const known = TICKET_TYPES.find(({ value }) => value === type);
  return known === undefined ? type : typeWord(known.value);
}
