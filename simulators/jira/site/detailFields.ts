import type { RichText, Ticket } from './Ticket.ts';

/** A custom field of every site that is neither an SLA nor of Jira's own making. */
export type DetailField = {
  number: number;
  id: string;
  name: string;
} & (
  | {
      /** One choice of a list. */
      kind: 'option';
      value: (ticket: Ticket) => string | null;
      set: (ticket: Ticket, value: string | null) => void;
    }
  | {
      /** An instant, epoch milliseconds. */
      kind: 'datetime';
      value: (ticket: Ticket) => number | null;
      set: (ticket: Ticket, value: number | null) => void;
    }
  | {
      /** A text of several lines. */
      kind: 'textarea';
      value: (ticket: Ticket) => RichText | null;
      set: (ticket: Ticket, value: RichText | null) => void;
    }
);

/** The custom fields that tell a team, a service, a major incident and the window of a change, and how a ticket began and ended. */
export const detailFields: readonly DetailField[] = [
  {
    number: 10050,
    id: 'customfield_10050',
    name: 'Team',
    kind: 'option',
    value: ({ team }) => team,
    set: (ticket, value) => (ticket.team = value),
  },
  {
    number: 10051,
    id: 'customfield_10051',
    name: 'Service',
    kind: 'option',
    value: ({ service }) => service,
    set: (ticket, value) => (ticket.service = value),
  },
  {
    number: 10052,
    id: 'customfield_10052',
    name: 'Major incident',
    kind: 'option',
    value: ({ major }) => (major ? 'Yes' : null),
    set: (ticket, value) => (ticket.major = value === 'Yes'),
  },
  {
    number: 10053,
    id: 'customfield_10053',
    name: 'Planned start',
    kind: 'datetime',
    value: ({ plannedStart }) => plannedStart,
    set: (ticket, value) => (ticket.plannedStart = value),
  },
  {
    number: 10054,
    id: 'customfield_10054',
    name: 'Planned end',
    kind: 'datetime',
    value: ({ plannedEnd }) => plannedEnd,
    set: (ticket, value) => (ticket.plannedEnd = value),
  },
  {
    number: 10055,
    id: 'customfield_10055',
    name: 'Cause',
    kind: 'option',
    value: ({ cause }) => cause,
    set: (ticket, value) => (ticket.cause = value),
  },
  {
    number: 10056,
    id: 'customfield_10056',
    name: 'Resolution notes',
    kind: 'textarea',
    value: ({ resolutionNotes }) => resolutionNotes,
    set: (ticket, value) => (ticket.resolutionNotes = value),
  },
  {
    number: 10057,
    id: 'customfield_10057',
    name: 'Channel',
    kind: 'option',
    value: ({ channel }) => channel,
    set: (ticket, value) => (ticket.channel = value),
  },
];
