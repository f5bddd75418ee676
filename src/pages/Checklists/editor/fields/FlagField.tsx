import { Checkbox } from '@grafana/ui';
import { useFormContext, type FieldValues } from 'react-hook-form';

interface Props {
  /** Its path in the form around it. */
  name: string;
  label: string;
  description?: string;
}

/** A yes or no of the form around it. */
export function FlagField({ name, label, description }: Props) {
  const { register } = useFormContext<FieldValues>();
  return <Checkbox label={label} description={description} {...register(name)} />;
}
