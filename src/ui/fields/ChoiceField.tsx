import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  description?: string;
}

interface Props<Value extends string> {
  label: string;
  options: ReadonlyArray<Choice<Value>>;
  value: Value;
  width?: number;
  onChange: (value: Value) => void;
}

/** A labelled choice of one of a few words. */
export function ChoiceField<Value extends string>({ label, options, value, width = 24, onChange }: Props<Value>) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} noMargin>
      <Combobox
        id={id}
        width={width}
        options={[...options]}
        value={value}
        onChange={(chosen) => onChange(chosen.value)}
      />
    </Field>
  );
}
