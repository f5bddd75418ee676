import { Input } from '@grafana/ui';
import { useState, type ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<typeof Input>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  value: string;
  /** Called on Enter and when the field is left, where the text has changed. */
  onCommit: (text: string) => void;
}

/** An input that tells its text when the person is done with it, so that a query does not run for every letter. */
export function CommitInput({ value, onCommit, ...input }: Props) {
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    if (draft !== undefined && draft !== value) {
      onCommit(draft);
    }
    setDraft(undefined);
  };
  return (
    <Input
      {...input}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
