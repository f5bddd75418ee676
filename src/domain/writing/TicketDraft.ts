import type { PanelContext } from './PanelContext';
import { panelFingerprint } from './panelFingerprint';
import type { TicketForm } from './TicketForm';
import type { WriteTarget } from './WriteTarget';

/** The body with which a ticket is previewed and opened. */
export interface TicketDraft {
  customer: string;
  connection: string;
  type: string;
  title: string;
  description: string;
  /** 1 to 5, or 0 where the ticket system decides. */
  priority: number;
  labels: string[];
  /** What the ticket is about: two drafts about the same thing make one ticket. */
  fingerprint: string;
  /** Back to the panel, from Grafana's root on. */
  link: string;
  linkTitle: string;
}

/** One text for the place and the matter of a draft: two that share it would be the same ticket, whatever they say. */
export const ticketMatter = ({ customer, connection, fingerprint }: TicketDraft): string =>
  [customer, connection, fingerprint].join(' ');

/** What the page adds to the form: where the ticket comes from. */
export interface Origin {
  panel: PanelContext;
  link: string;
  linkTitle: string;
  /** What the ticket is about, where that is not the panel. */
  fingerprint?: string;
}

export function toDraft(form: TicketForm, { customer, connection }: WriteTarget, origin: Origin): TicketDraft {
  const { type, title, description, priority, labels } = form;
  return {
    customer,
    connection,
    type,
    title: title.trim(),
    description,
    priority: Number(priority),
    labels,
    fingerprint: origin.fingerprint ?? panelFingerprint(origin.panel, customer),
    link: origin.link,
    linkTitle: origin.linkTitle,
  };
}
