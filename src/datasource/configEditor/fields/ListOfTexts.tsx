import { Controller, useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';
import { TagsField } from '../../../ui/fields/TagsField';
import { faultSentence } from '../../../ui/words/faultSentence';

interface Props<Values extends FieldValues> {
  name: FieldPath<Values>;
  label: string;
  description?: string;
  placeholder?: string;
  required?: boolean;
  problem?: string;
  disabled?: boolean;
}

/** A labelled list of short texts of the surrounding form. */
export function ListOfTexts<Values extends FieldValues>({ name, problem, ...field }: Props<Values>) {
  const { control } = useFormContext<Values>();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange }, fieldState }) => (
        <TagsField
          {...field}
          values={value}
          onChange={onChange}
          error={faultSentence(fieldState.error?.message) ?? problem}
        />
      )}
    />
  );
}
