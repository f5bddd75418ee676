import { Input } from '@grafana/ui';
import type { ComponentProps } from 'react';
import { useCommit } from './useCommit';

interface Props extends Omit<ComponentProps<typeof Input>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  value: string;
  /** Called on Enter and when the field is left, where the text has changed. */
  onCommit: (text: string) => void;
}

/** An input that tells its text when the person is done with it, so that a query does not run for every letter. */
export function CommitInput({ value, onCommit, ...input }: Props) {
  const { text, type, commit } = useCommit(value, onCommit);
  return (
    <Input
      {...input}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
