import { Checkbox } from '@grafana/ui';
import { useFormContext, type FieldPath, type FieldValues } from 'react-hook-form';

interface Props<Values extends FieldValues> {
  name: FieldPath<Values>;
  label: string;
  description?: string;
}

/** A labelled yes or no of the surrounding form. */
export function CheckField<Values extends FieldValues>({ name, label, description }: Props<Values>) {
  const { register } = useFormContext<Values>();
  return (
    <div>
      <Checkbox label={label} description={description} {...register(name)} />
    </div>
  );
}
