import { Field, MultiCombobox } from '@grafana/ui';
import type { LabelledValue } from '../../domain/ticketQuery/ValueField';
import { useLasting } from '../../ui/useLasting';

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

/** Who waits for less sees no sign of it; Grafana may also keep showing one that it was given for an instant. */
const SOON_MS = 300;

/** A labelled choice of several values; variables are among the options. */
export function ListField({ id, label, options, placeholder, values, onChange, loading = false, freeText }: Props) {
  const isSlow = useLasting(loading, SOON_MS);
  return (
    <Field label={label} htmlFor={id} noMargin>
      <MultiCombobox
        id={id}
        options={[...options]}
        value={[...(values ?? [])]}
        onChange={(chosen) => onChange(chosen.map(({ value }) => value))}
        placeholder={placeholder}
        loading={isSlow}
        createCustomValue={freeText}
        width="auto"
        minWidth={22}
        maxWidth={48}
      />
    </Field>
  );
}
