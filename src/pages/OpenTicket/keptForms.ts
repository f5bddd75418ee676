import type { TicketForm } from '../../domain/writing/TicketForm';

/**
 * What was typed about each panel and not sent yet, by the address of the panel's dashboard and its number. A click
 * beside the dialog closes it, and must not cost anybody his words.
 */
export const keptForms = new Map<string, TicketForm>();
