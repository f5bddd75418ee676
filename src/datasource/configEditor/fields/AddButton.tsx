import { Button } from '@grafana/ui';
import type { ReactNode } from 'react';

interface Props {
  onClick: () => void;
  /** The next thing to do on an empty screen is the primary one. */
  first: boolean;
  children: ReactNode;
}

/** Adds one more part to the set-up. */
export function AddButton({ onClick, first, children }: Props) {
  return (
    <Button type="button" icon="plus" variant={first ? 'primary' : 'secondary'} onClick={onClick}>
      {children}
    </Button>
  );
}
