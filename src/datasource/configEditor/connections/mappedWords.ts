import { t } from '@grafana/i18n';
import type { ComboboxOption } from '@grafana/ui';
import type { MappedPart } from '../../../domain/setup/mappingForm';
import type { System } from '../../../domain/setup/systems';
import { PENDING_REASONS } from '../../../domain/vocabulary/pendingReasons';
import { PRIORITIES } from '../../../domain/vocabulary/priorities';
import { REPORTERS } from '../../../domain/vocabulary/reporters';
import { TICKET_STATES } from '../../../domain/vocabulary/ticketStates';
import { TICKET_TYPES } from '../../../domain/vocabulary/ticketTypes';
import { pendingWord } from '../../../ui/words/pendingWord';
import { priorityWord } from '../../../ui/words/priorityWord';
import { stateWord } from '../../../ui/words/stateWord';
import { typeWord } from '../../../ui/words/typeWord';
import { reporterWord } from '../../../ui/words/reporterWord';

export function mappedTitle(part: MappedPart): string {
  switch (part) {
    case 'states':
      return t('mapping.states', 'States');
    case 'priorities':
      return t('mapping.priorities', 'Priorities');
    case 'types':
      return t('mapping.types', 'Types');
    case 'pending':
      return t('mapping.pending', 'Reasons for waiting');
    case 'reportedBy':
      return t('mapping.reported-by', 'Who reports');
  }
}

/** What can be written as a name, by the system that has the names. */
export function mappedHint(part: MappedPart, system: System): string {
  if (part === 'reportedBy') {
    return t('mapping.hint.channels', 'Channels such as phone or web, where the defaults do not fit.');
  }
  if (system === 'servicenow') {
    return part === 'types'
      ? t('mapping.hint.tables', 'Tables such as u_outage, where the defaults do not fit.')
      : t(
          'mapping.hint.servicenow',
          'Labels or values, where the defaults do not fit; incident.3 means the value 3 of that table only.'
        );
  }
  switch (part) {
    case 'states':
      return t('mapping.hint.states', 'Statuses of Jira, where the defaults do not fit.');
    case 'priorities':
      return t('mapping.hint.priorities', 'Priorities of Jira, where the defaults do not fit.');
    case 'types':
      return t('mapping.hint.types', 'Issue types of Jira, where the defaults do not fit.');
    case 'pending':
      return t('mapping.hint.pending', 'Statuses of waiting tickets, or values of the field for it.');
  }
}

/** The words that a name can stand for. */
export function mappedOptions(part: MappedPart): ComboboxOption[] {
  switch (part) {
    case 'states':
      return TICKET_STATES.map(({ value, glyph }) => ({ value, label: `${glyph} ${stateWord(value)}` }));
    case 'priorities':
      return PRIORITIES.map(({ value }) => ({ value, label: priorityWord(value) }));
    case 'types':
      return TICKET_TYPES.map(({ value }) => ({ value, label: typeWord(value) }));
    case 'pending':
      return PENDING_REASONS.map(({ value }) => ({ value, label: pendingWord(value) }));
    case 'reportedBy':
      return REPORTERS.map(({ value }) => ({ value, label: reporterWord(value) }));
  }
}
