import { t } from '@grafana/i18n';
import type { LabelledValue } from '../../../domain/ticketQuery/ValueField';
import { NO_VALUE } from '../../../domain/ticketQuery/TicketQuery';
import { PENDING_REASONS } from '../../../domain/vocabulary/pendingReasons';
import { PRIORITIES } from '../../../domain/vocabulary/priorities';
import { SLA_STATES } from '../../../domain/vocabulary/slaStates';
import { TICKET_STATES } from '../../../domain/vocabulary/ticketStates';
import { TICKET_TYPES } from '../../../domain/vocabulary/ticketTypes';
import { pendingWord } from '../../../ui/words/pendingWord';
import { priorityWord } from '../../../ui/words/priorityWord';
import { slaWord } from '../../../ui/words/slaWord';
import { stateWord } from '../../../ui/words/stateWord';
import { typeWord } from '../../../ui/words/typeWord';

const option = (glyph: string, value: string, word: string): LabelledValue => ({
  value,
  label: `${glyph} ${word}`.trim(),
});

export const stateOptions = (): LabelledValue[] =>
  TICKET_STATES.map(({ glyph, value }) => option(glyph, value, stateWord(value)));

export const allStates = (): LabelledValue => ({ value: 'all', label: t('query.all-states', 'Every state') });

export const pendingOptions = (): LabelledValue[] =>
  PENDING_REASONS.map(({ glyph, value }) => option(glyph, value, pendingWord(value)));

/** Tickets that have no value at all. */
export const withoutValue = (): LabelledValue => ({ value: NO_VALUE, label: t('query.no-value', '(none)') });

export const priorityOptions = (): LabelledValue[] =>
  PRIORITIES.map(({ glyph, value }) => option(glyph, value, priorityWord(value)));

export const typeOptions = (): LabelledValue[] =>
  TICKET_TYPES.map(({ glyph, value }) => option(glyph, value, typeWord(value)));

export const slaOptions = (): LabelledValue[] =>
  SLA_STATES.map(({ glyph, value }) => option(glyph, value, slaWord(value)));
