import type { Ticket } from './Ticket.ts';

type Details = Pick<
  Ticket,
  'team' | 'service' | 'major' | 'plannedStart' | 'plannedEnd' | 'cause' | 'resolutionNotes' | 'channel' | 'furtherSlas'
>;

/** The fields that a ticket need not have. */
export const emptyDetails: Details = {
  team: null,
  service: null,
  major: false,
  plannedStart: null,
  plannedEnd: null,
  cause: null,
  resolutionNotes: null,
  channel: null,
  furtherSlas: {},
};
