import { Field, MultiCombobox } from '@grafana/ui';
import { useId } from 'react';
import { useController, useFormContext, type FieldValues } from 'react-hook-form';
import { formFaultSentence } from './formFaultSentence';

interface Props {
  /** Its path in the form around it. */
  name: string;
  label: string;
  description?: string;
  options: ReadonlyArray<{ value: string; label: string }>;
  /** What an empty choice means. */
  placeholder: string;
  freeText?: boolean;
  problem?: string;
}

/** A labelled choice of several values, of the form around it. */
export function ListChoiceField({ name, label, description, options, placeholder, freeText, problem }: Props) {
  const id = useId();
  const { control } = useFormContext<FieldValues>();
  const { field, fieldState } = useController({ control, name });
  const error = formFaultSentence(fieldState.error?.message) ?? problem;
  return (
    <Field
      label={label}
      description={description}
      invalid={error !== undefined}
      data-invalid={error !== undefined}
      error={error}
      htmlFor={id}
      noMargin
    >
      <MultiCombobox
        id={id}
        options={[...options]}
        value={field.value}
        placeholder={placeholder}
        createCustomValue={freeText}
        width="auto"
        minWidth={22}
        maxWidth={60}
        onChange={(chosen) => field.onChange(chosen.map(({ value }) => value))}
        onBlur={field.onBlur}
      />
    </Field>
  );
}
