import { Combobox, type ComboboxOption } from '@grafana/ui';
import { useId } from 'react';
import { Controller, useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';
import { WideField } from '../../../ui/fields/WideField';
import { faultSentence } from '../../../ui/words/faultSentence';

interface Props<Values extends FieldValues> {
  name: FieldPath<Values>;
  label: string;
  description?: string;
  required?: boolean;
  options: ComboboxOption[];
  /** Lets a value in that is not in the list. */
  freeText?: boolean;
  problem?: string;
  disabled?: boolean;
}

/** A labelled choice of one value of the surrounding form. */
export function ChoiceField<Values extends FieldValues>(props: Props<Values>) {
  const { name, label, description, required, options, freeText, problem, disabled } = props;
  const id = useId();
  const { control, getValues } = useFormContext<Values>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const error = faultSentence(fieldState.error?.message) ?? problem;
        return (
          <WideField
            label={label}
            description={description}
            required={required}
            invalid={error !== undefined}
            error={error}
            htmlFor={id}
          >
            <Combobox
              id={id}
              options={options}
              value={field.value}
              onChange={({ value }) => {
                // Combobox tells a choice again each time that it is drawn before the field has its new value, and
                // each telling draws it: without this look at the form's own value that never ends.
                if (value !== getValues(name)) {
                  field.onChange(value);
                }
              }}
              onBlur={field.onBlur}
              createCustomValue={freeText}
              disabled={disabled}
            />
          </WideField>
        );
      }}
    />
  );
}
