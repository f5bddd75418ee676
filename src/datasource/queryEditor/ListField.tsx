import { Field, MultiCombobox } from '@grafana/ui';
import type { LabelledValue } from '../../domain/ticketQuery/ValueField';

interface Props {
  id: string;
  label: string;
  options: readonly LabelledValue[];
  /** What is shown where nothing is chosen: the default that then holds. */
  placeholder: string;
  values: readonly string[] | undefined;
  onChange: (values: string[]) => void;
  loading?: boolean;
  /** Lets values in that are not in the list, such as the name of a person. */
  freeText?: boolean;
}

/** A labelled choice of several values; variables are among the options. */
export function ListField({ id, label, options, placeholder, values, onChange, loading, freeText }: Props) {
  return (
    <Field label={label} htmlFor={id} noMargin>
      <MultiCombobox
        id={id}
        options={[...options]}
        value={[...(values ?? [])]}
        onChange={(chosen) => onChange(chosen.map(({ value }) => value))}
        placeholder={placeholder}
        loading={loading}
        createCustomValue={freeText}
        width="auto"
        minWidth={22}
        maxWidth={48}
      />
    </Field>
  );
}
