import type { SlaField } from '../../sla/slaFields.ts';
import type { Ticket } from '../../site/Ticket.ts';
import type { Operator } from '../parse/Query.ts';

/** How the values of a field are read and compared. */
export type FieldKind =
  | { kind: 'project' }
  | { kind: 'key' }
  | {
      kind: 'named';
      list: 'statuses' | 'types' | 'priorities' | 'resolutions';
      value: (ticket: Ticket) => string | null;
    }
  | { kind: 'category' }
  | { kind: 'person'; value: (ticket: Ticket) => string | null }
  | { kind: 'words'; value: (ticket: Ticket) => readonly string[] }
  | { kind: 'text'; value: (ticket: Ticket) => string }
  | { kind: 'date'; value: (ticket: Ticket, zone: string) => number | null }
  | { kind: 'sla'; sla: SlaField }
  | { kind: 'filter' };

/** A field that a query can name. */
export interface Field {
  /** As it is shown in messages and suggestions. */
  name: string;
  /** Other names, in lower case. */
  aliases: string[];
  operators: readonly Operator[];
  orderable: boolean;
  is: FieldKind;
}

/** `=`, `!=`, `in`, `not in`, `is`, `is not`. */
export const equality: readonly Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
/** Equality and order. */
export const comparison: readonly Operator[] = [...equality, '<', '<=', '>', '>='];
