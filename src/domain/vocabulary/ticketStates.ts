import type { Sign } from './Sign';

/** The five states that every ticket system's own states are mapped to. */
export type TicketState = 'open' | 'in_progress' | 'pending' | 'resolved' | 'closed';

/** The glyphs are those of the backend's tables. In the order of a ticket's life. */
export const TICKET_STATES: ReadonlyArray<Sign<TicketState>> = [
  { value: 'open', glyph: '○', tone: 'secondary' },
  { value: 'in_progress', glyph: '◐', tone: 'info' },
  { value: 'pending', glyph: '‖', tone: 'warning' },
  { value: 'resolved', glyph: '✓', tone: 'success' },
  { value: 'closed', glyph: '■', tone: 'secondary' },
];

/** What a query without states means: the tickets that still need someone. */
export const OPEN_STATES: readonly TicketState[] = ['open', 'in_progress', 'pending'];
