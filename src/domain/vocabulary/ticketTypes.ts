import type { Sign } from './Sign';

export type TicketType = 'incident' | 'request' | 'change' | 'problem' | 'task' | 'other';

/** Told by their words alone. */
export const TICKET_TYPES: ReadonlyArray<Sign<TicketType>> = [
  { value: 'incident', glyph: '', tone: 'error' },
  { value: 'request', glyph: '', tone: 'info' },
  { value: 'change', glyph: '', tone: 'info' },
  { value: 'problem', glyph: '', tone: 'warning' },
  { value: 'task', glyph: '', tone: 'secondary' },
  { value: 'other', glyph: '', tone: 'secondary' },
];
