import type { SlaValue } from '../sla/SlaValue.ts';

/** One change of one field; changes of the same instant and author are one history entry. */
export interface Change {
  at: number;
  /** An account id. */
  author: string;
  field: string;
  /** Ids of the old and new value, where the field has ids. */
  from: string | null;
  to: string | null;
  fromText: string | null;
  toText: string | null;
}

/** Rich text: plain text (paragraphs apart by an empty line) or an Atlassian Document as it was posted. */
export type RichText = string | Record<string, unknown>;

/** A comment; `internal` ones are for agents only. */
export interface TicketComment {
  id: number;
  author: string;
  at: number;
  body: RichText;
  internal: boolean;
}

/** A link to a page elsewhere, as it was posted. */
export interface RemoteLink {
  id: number;
  globalId: string | null;
  content: Record<string, unknown>;
}

/** A ticket as the simulator keeps it. Times are epoch milliseconds, people account ids, the rest names. */
export interface Ticket {
  id: number;
  key: string;
  project: string;
  /** Keys of before a move to another project; they still find the ticket. */
  previousKeys: string[];
  summary: string;
  description: RichText | null;
  type: string;
  status: string;
  priority: string;
  resolution: string | null;
  assignee: string | null;
  reporter: string | null;
  team: string | null;
  service: string | null;
  major: boolean;
  labels: string[];
  components: string[];
  created: number;
  updated: number;
  /** When it got its resolution. */
  resolved: number | null;
  /** When the category of its status changed last. */
  categoryChanged: number;
  /** A date, `2026-05-01`. */
  due: string | null;
  /** The window of a change. */
  plannedStart: number | null;
  plannedEnd: number | null;
  /** Why it happened, in a word. */
  cause: string | null;
  /** What was done about it. */
  resolutionNotes: RichText | null;
  /** How it came in. */
  channel: string | null;
  comments: TicketComment[];
  changes: Change[];
  remoteLinks: RemoteLink[];
  firstResponse: SlaValue;
  resolutionTime: SlaValue;
  /** SLAs that only an import has, by the id of their field. */
  furtherSlas: Readonly<Record<string, SlaValue>>;
}
