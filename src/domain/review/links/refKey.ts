import type { TicketRef } from '../acts/ReviewAct';

/** One text for one ticket. */
export const refKey = ({ connection, key }: TicketRef): string => `${connection}/${key}`;
