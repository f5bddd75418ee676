import type { LabelledValue } from '../../../domain/ticketQuery/ValueField';

/** What the field of every filter is given. */
export interface FilterProps {
  id: string;
  label: string;
  placeholder: string;
  values: readonly string[] | undefined;
  onChange: (values: string[]) => void;
  /** What can be chosen beside the filter's own values. */
  options: readonly LabelledValue[];
}
