import type { ReactNode } from 'react';

/** What the fields of every query type are given. */
export interface FieldsProps {
  uid: string;
  /** The choice of the query type, which stands first. */
  typeField: ReactNode;
  /** The `query` field as it is saved; what we do not know of it is kept. */
  saved: Record<string, unknown>;
  onChange: (saved: Record<string, unknown>) => void;
}
