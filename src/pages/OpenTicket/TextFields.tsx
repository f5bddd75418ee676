import { t } from '@grafana/i18n';
import { Field, Input, TextArea } from '@grafana/ui';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { MAX_TITLE, type TicketForm } from '../../domain/writing/TicketForm';
import { ticketFaultSentence } from './ticketFaultSentence';

/** What the ticket says. */
export function TextFields() {
  const id = useId();
  const { register, formState } = useFormContext<TicketForm>();
  const title = ticketFaultSentence(formState.errors.title?.message);
  const description = ticketFaultSentence(formState.errors.description?.message);
  return (
    <>
      <Field
        label={t('ticket.title', 'Title')}
        required
        invalid={title !== undefined}
        error={title}
        htmlFor={`${id}title`}
        noMargin
      >
        <Input id={`${id}title`} autoComplete="off" maxLength={MAX_TITLE} {...register('title')} />
      </Field>
      <Field
        label={t('ticket.description', 'Description')}
        invalid={description !== undefined}
        error={description}
        htmlFor={`${id}description`}
        noMargin
      >
        <TextArea id={`${id}description`} rows={6} {...register('description')} />
      </Field>
    </>
  );
}
