import { z } from 'zod';
import { TICKET_TYPES, type TicketType } from '../vocabulary/ticketTypes';

const isType = (word: string): word is TicketType => TICKET_TYPES.some(({ value }) => value === word);

/** A customer's part of a ticket system in which the caller may open and change tickets. */
export const writeTargetSchema = z.object({
  customer: z.string(),
  customerName: z.string(),
  connection: z.string(),
  connectionName: z.string().catch(''),
  system: z.string().catch(''),
  /** What can be opened there; a type of a newer backend is left out. */
  types: z.array(z.string()).transform((types) => types.filter(isType)),
});

/** Where the caller may write; empty where he may not write at all. */
export const writingSchema = z.object({
  targets: z
    .array(writeTargetSchema)
    .nullish()
    .transform((targets) => targets ?? []),
});

export type WriteTarget = z.infer<typeof writeTargetSchema>;

/** One text for customer and ticket system together; neither id holds a blank. */
export const targetKey = ({ customer, connection }: Pick<WriteTarget, 'customer' | 'connection'>): string =>
  `${customer} ${connection}`;
