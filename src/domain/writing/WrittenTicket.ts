import { z } from 'zod';

/** A ticket that exists. The address may be missing where the ticket system told none. */
export const writtenTicketSchema = z.object({
  key: z.string(),
  url: z.string().catch(''),
  title: z.string().catch(''),
  warnings: z
    .array(z.string())
    .nullish()
    .catch(null)
    .transform((warnings) => warnings ?? []),
});

/** What came of opening one: a new ticket, or the one that was there already. */
export const openedTicketSchema = writtenTicketSchema.extend({ created: z.boolean() });

/** What opening would send, and the ticket that is open already about the same thing. */
export const ticketPreviewSchema = z.object({
  target: z.string().catch(''),
  fields: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .nullish()
    .transform((fields) => fields ?? []),
  warnings: z
    .array(z.string())
    .nullish()
    .transform((warnings) => warnings ?? []),
  existing: writtenTicketSchema.nullish().transform((ticket) => ticket ?? undefined),
});

export type WrittenTicket = z.infer<typeof writtenTicketSchema>;
export type OpenedTicket = z.infer<typeof openedTicketSchema>;
export type TicketPreview = z.infer<typeof ticketPreviewSchema>;
