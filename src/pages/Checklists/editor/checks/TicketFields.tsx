import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { PRIORITIES } from '../../../../domain/vocabulary/priorities';
import { TICKET_STATES } from '../../../../domain/vocabulary/ticketStates';
import { TICKET_TYPES } from '../../../../domain/vocabulary/ticketTypes';
import { priorityWord } from '../../../../ui/words/priorityWord';
import { stateWord } from '../../../../ui/words/stateWord';
import { typeWord } from '../../../../ui/words/typeWord';
import { ListChoiceField } from '../fields/ListChoiceField';
import { TextField } from '../fields/TextField';

/** Which tickets of the customer are counted, and how many there may be. */
export function TicketFields({ index }: { index: number }) {
  const at = `checks.${index}`;
  const any = t('checklists.tickets.any', 'Any');
  return (
    <Stack wrap="wrap" gap={1.5}>
      <TextField name={`${at}.ticketMax`} label={t('checklists.tickets.max', 'At most')} width={12} />
      <ListChoiceField
        name={`${at}.ticketStates`}
        label={t('checklists.tickets.states', 'States')}
        options={TICKET_STATES.map(({ value }) => ({ value, label: stateWord(value) }))}
        placeholder={t('checklists.tickets.open', 'Open ones')}
      />
      <ListChoiceField
        name={`${at}.ticketPriorities`}
        label={t('checklists.tickets.priorities', 'Priorities')}
        options={PRIORITIES.map(({ value }) => ({ value, label: priorityWord(value) }))}
        placeholder={any}
      />
      <ListChoiceField
        name={`${at}.ticketTypes`}
        label={t('checklists.tickets.types', 'Types')}
        options={TICKET_TYPES.map(({ value }) => ({ value, label: typeWord(value) }))}
        placeholder={any}
      />
      <TextField name={`${at}.ticketText`} label={t('checklists.tickets.text', 'Words in the ticket')} width={26} />
    </Stack>
  );
}
