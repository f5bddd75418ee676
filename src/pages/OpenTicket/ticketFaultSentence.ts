import { t } from '@grafana/i18n';
import { TICKET_FAULTS, MAX_LABELS, type TicketFault } from '../../domain/writing/TicketForm';

function sentence(fault: TicketFault): string {
  switch (fault) {
    case 'target':
      return t('ticket.fault.target', 'Choose for whom the ticket is.');
    case 'type':
      return t('ticket.fault.type', 'Choose a type.');
    case 'title':
      return t('ticket.fault.title', 'Say in one line what is wrong.');
    case 'line':
      return t('ticket.fault.line', 'This must be one line.');
    case 'length':
      return t('ticket.fault.length', 'This is longer than ticket systems take.');
    case 'labels':
      return t(
        'ticket.fault.labels',
        'At most {{most}} labels, each without spaces: letters, digits and . _ : / = @ + -',
        {
          most: MAX_LABELS,
        }
      );
  }
}

/** The sentence for a fault of the form; undefined where there is none. */
export function ticketFaultSentence(message: string | undefined): string | undefined {
  const fault = TICKET_FAULTS.find((known) => known === message);
  return fault === undefined ? message : sentence(fault);
}
