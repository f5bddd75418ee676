import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';
import { changeField, changeFilter } from '../../domain/ticketQuery/changeTicketQuery';
import type { TicketQuery } from '../../domain/ticketQuery/TicketQuery';
import { CommitInput } from '../../ui/CommitInput';
import { timeOptions } from './orderOptions';

interface Props {
  saved: Record<string, unknown>;
  query: Pick<TicketQuery, 'filters' | 'timeField'>;
  onChange: (saved: Record<string, unknown>) => void;
}

/** The words to look for, and the time that counts. */
export function TextAndTimeFields({ saved, query, onChange }: Props) {
  const id = useId();
  return (
    <>
      <Field label={t('query.text', 'Text')} htmlFor={`${id}text`} noMargin>
        <CommitInput
          id={`${id}text`}
          width={24}
          placeholder={t('query.text-placeholder', 'Words in the ticket')}
          value={query.filters?.text ?? ''}
          onCommit={(text) => onChange(changeFilter(saved, 'text', text))}
        />
      </Field>
      <Field label={t('query.time-field', 'Within the time range')} htmlFor={`${id}time`} noMargin>
        <Combobox
          id={`${id}time`}
          width={20}
          options={timeOptions()}
          value={query.timeField ?? 'none'}
          onChange={({ value }) => onChange(changeField(saved, 'timeField', value))}
        />
      </Field>
    </>
  );
}
