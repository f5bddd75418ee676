import { z } from 'zod';

/** The longest that ticket systems take, in UTF-16 units, as browsers count. */
export const MAX_TITLE = 255;
export const MAX_TEXT = 30_000;
export const MAX_LABELS = 20;

const LABEL = /^[A-Za-z0-9._:/=@+-]{1,100}$/;

/** What can be wrong with a draft; the words for it are in the page. */
export const TICKET_FAULTS = ['target', 'type', 'title', 'line', 'length', 'labels'] as const;
export type TicketFault = (typeof TICKET_FAULTS)[number];

const fault = (name: TicketFault): TicketFault => name;

export const isLabel = (text: string): boolean => LABEL.test(text);

/** A ticket as its form holds it. */
export const ticketFormSchema = z.object({
  /** The key of a write target. */
  target: z.string().min(1, fault('target')),
  type: z.string().min(1, fault('type')),
  title: z
    .string()
    .trim()
    .min(1, fault('title'))
    .max(MAX_TITLE, fault('length'))
    .refine((text) => !/[\r\n\u2028\u2029]/.test(text), fault('line')),
  description: z.string().max(MAX_TEXT, fault('length')),
  /** "1" (most urgent) to "5", or "0" where the ticket system decides. */
  priority: z.enum(['0', '1', '2', '3', '4', '5']),
  labels: z
    .array(z.string())
    .max(MAX_LABELS, fault('labels'))
    .refine((labels) => labels.every(isLabel), fault('labels')),
});

export type TicketForm = z.infer<typeof ticketFormSchema>;
