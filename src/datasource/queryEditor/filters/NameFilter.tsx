import { isVariable } from '../../../domain/ticketQuery/expandVariables';
import type { ValueField } from '../../../domain/ticketQuery/ValueField';
import { useValues } from '../../../query/useValues';
import { ListField } from '../ListField';
import { withoutValue } from './filterOptions';
import type { FilterProps } from './FilterProps';

interface Props extends FilterProps {
  uid: string;
  /** Whose tickets the names are looked for in; all that one may see when empty. */
  customers: readonly string[] | undefined;
  field: ValueField;
}

/** A filter by names, which are those on the open tickets; any other can be typed. */
export function NameFilter({ uid, customers, field, options, ...given }: Props) {
  const known = useValues(
    uid,
    field,
    customers?.filter((customer) => !isVariable(customer))
  );
  return (
    <ListField
      {...given}
      options={[...(known.data ?? []), withoutValue(), ...options]}
      loading={known.isLoading}
      freeText
    />
  );
}
