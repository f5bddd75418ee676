import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';
import { useController, useFormContext, type FieldValues } from 'react-hook-form';
import { formFaultSentence } from './formFaultSentence';
import { Sized } from './Sized';

interface Option {
  value: string;
  label: string;
  description?: string;
}

interface Props {
  /** Its path in the form around it. */
  name: string;
  label: string;
  description?: string;
  required?: boolean;
  options: readonly Option[];
  placeholder?: string;
  width?: number;
  disabled?: boolean;
  /** Lets a value in that is not in the list. */
  freeText?: boolean;
  problem?: string;
}

/** A labelled choice of one of several values, of the form around it. */
export function ChoiceField({ name, label, description, required, options, placeholder, problem, ...more }: Props) {
  const id = useId();
  const { control, getValues } = useFormContext<FieldValues>();
  const { field, fieldState } = useController({ control, name });
  const error = formFaultSentence(fieldState.error?.message) ?? problem;
  return (
    <Sized width={more.width} invalid={error !== undefined}>
      <Field
        label={label}
        description={description}
        required={required}
        invalid={error !== undefined}
        error={error}
        htmlFor={id}
        noMargin
      >
        <Combobox
          id={id}
          options={[...options]}
          value={field.value === '' && !options.some(({ value }) => value === '') ? null : field.value}
          placeholder={placeholder}
          disabled={more.disabled}
          createCustomValue={more.freeText}
          onChange={({ value }) => {
            // Told again while it is drawn with the old value, which without this look would never end.
            if (value !== getValues(name)) {
              field.onChange(value);
            }
          }}
          onBlur={field.onBlur}
        />
      </Field>
    </Sized>
  );
}
