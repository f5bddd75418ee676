import { css } from '@emotion/css';
import { Combobox, Field, useStyles2, type ComboboxOption } from '@grafana/ui';
import { useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import type { TicketForm } from '../../domain/writing/TicketForm';
import { ticketFaultSentence } from './ticketFaultSentence';

interface Props {
  name: 'target' | 'type' | 'priority';
  label: string;
  options: ComboboxOption[];
  placeholder?: string;
  required?: boolean;
}

/** A labelled choice of one value of the ticket; it fills its part of a row. */
export function ChoiceField({ name, label, options, placeholder, required }: Props) {
  const id = useId();
  const styles = useStyles2(getStyles);
  const { control } = useFormContext<TicketForm>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const error = ticketFaultSentence(fieldState.error?.message);
        return (
          <Field
            label={label}
            required={required}
            invalid={error !== undefined}
            error={error}
            htmlFor={id}
            className={styles.field}
            noMargin
          >
            <Combobox
              id={id}
              options={options}
              value={field.value === '' ? null : field.value}
              placeholder={placeholder}
              onChange={({ value }) => field.onChange(value)}
              onBlur={field.onBlur}
            />
          </Field>
        );
      }}
    />
  );
}

const getStyles = () => ({ field: css({ flex: '1 1 200px', maxWidth: '100%' }) });
