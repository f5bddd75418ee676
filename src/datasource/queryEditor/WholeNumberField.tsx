import { Field } from '@grafana/ui';
import { useId } from 'react';
import { CommitInput } from '../../ui/fields/CommitInput';

interface Props {
  label: string;
  width: number;
  least: number;
  most: number;
  /** What holds where nothing is said. */
  usual: number;
  value: number | undefined;
  /** Gets the text as it was typed: what is no number, or too large, means something else in each field. */
  onCommit: (text: string) => void;
}

/** A number that may be left to its default. */
export function WholeNumberField({ label, width, least, most, usual, value, onCommit }: Props) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} noMargin>
      <CommitInput
        id={id}
        type="number"
        min={least}
        max={most}
        width={width}
        placeholder={String(usual)}
        value={value === undefined ? '' : String(value)}
        onCommit={onCommit}
      />
    </Field>
  );
}
