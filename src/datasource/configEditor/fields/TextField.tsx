import { Input } from '@grafana/ui';
import { useId } from 'react';
import { useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';
import { WideField } from '../../../ui/fields/WideField';
import { faultSentence } from '../../../ui/words/faultSentence';

interface Props<Values extends FieldValues> {
  name: FieldPath<Values>;
  label: string;
  description?: string;
  placeholder?: string;
  required?: boolean;
  readOnly?: boolean;
  type?: 'text' | 'date';
  width?: number;
  /** What the backend says about this field. */
  problem?: string;
}

/** A labelled line of text of the surrounding form. */
export function TextField<Values extends FieldValues>({
  name,
  label,
  description,
  required,
  problem,
  ...input
}: Props<Values>) {
  const id = useId();
  const { register, getFieldState, formState } = useFormContext<Values>();
  const error = faultSentence(getFieldState(name, formState).error?.message) ?? problem;
  return (
    <WideField
      label={label}
      description={description}
      required={required}
      invalid={error !== undefined}
      error={error}
      htmlFor={id}
    >
      <Input id={id} autoComplete="off" {...input} {...register(name)} />
    </WideField>
  );
}
