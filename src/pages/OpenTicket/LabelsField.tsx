import { t } from '@grafana/i18n';
import { Field, TagsInput } from '@grafana/ui';
import { useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import type { TicketForm } from '../../domain/writing/TicketForm';
import { ticketFaultSentence } from './ticketFaultSentence';

/** The ticket's labels, proposed from the dashboard's tags. */
export function LabelsField() {
  const id = useId();
  const { control } = useFormContext<TicketForm>();
  return (
    <Controller
      control={control}
      name="labels"
      render={({ field, fieldState }) => {
        const error = ticketFaultSentence(fieldState.error?.message);
        return (
          <Field label={t('ticket.labels', 'Labels')} invalid={error !== undefined} error={error} htmlFor={id} noMargin>
            <TagsInput
              id={id}
              tags={field.value}
              onChange={(tags) => field.onChange([...new Set(tags.map((tag) => tag.trim()).filter(Boolean))])}
              placeholder={t('ticket.labels-placeholder', 'Added with Enter')}
              autoColors={false}
              addOnBlur
            />
          </Field>
        );
      }}
    />
  );
}
