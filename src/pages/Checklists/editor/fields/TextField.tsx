import { Field, Input, TextArea } from '@grafana/ui';
import { useId, type ComponentProps } from 'react';
import { useFormContext, type FieldValues } from 'react-hook-form';
import { formFaultSentence } from './formFaultSentence';
import { Sized } from './Sized';

interface Props extends Pick<ComponentProps<typeof Input>, 'placeholder' | 'width' | 'type' | 'disabled'> {
  /** Its path in the form around it. */
  name: string;
  label: string;
  description?: string;
  required?: boolean;
  /** More than one makes it a text of several lines. */
  rows?: number;
  /** What the server says about it. */
  problem?: string;
}

/** A labelled text of the form around it. */
export function TextField({ name, label, description, required, rows = 1, problem, width, ...input }: Props) {
  const id = useId();
  const { register, getFieldState, formState } = useFormContext<FieldValues>();
  const error = formFaultSentence(getFieldState(name, formState).error?.message) ?? problem;
  return (
    <Sized width={width} invalid={error !== undefined}>
      <Field
        label={label}
        description={description}
        required={required}
        invalid={error !== undefined}
        error={error}
        htmlFor={id}
        noMargin
      >
        {rows > 1 ? (
          <TextArea
            id={id}
            rows={rows}
            placeholder={input.placeholder}
            disabled={input.disabled}
            aria-invalid={error !== undefined}
            {...register(name)}
          />
        ) : (
          <Input id={id} autoComplete="off" aria-invalid={error !== undefined} {...input} {...register(name)} />
        )}
      </Field>
    </Sized>
  );
}
