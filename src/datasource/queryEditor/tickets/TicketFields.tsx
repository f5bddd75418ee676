import { Stack } from '@grafana/ui';
import { readTicketQuery } from '../../../domain/ticketQuery/readTicketQuery';
import { ColumnsField } from './ColumnsField';
import type { FieldsProps } from '../FieldsProps';
import { FilterFields } from '../filters/FilterFields';
import { FirstFields } from '../FirstFields';
import { GrantField } from '../GrantField';
import { OrderFields } from './OrderFields';
import { TextAndTimeFields } from './TextAndTimeFields';

/** The fields of a query for tickets. */
export function TicketFields(given: FieldsProps) {
  const { uid, saved, onChange } = given;
  const query = readTicketQuery(saved);
  return (
    <Stack direction="column" gap={1}>
      <FirstFields {...given} customers={query.customers} />
      <FilterFields uid={uid} saved={saved} query={query} onChange={onChange} />
      <Stack wrap="wrap" gap={1}>
        <TextAndTimeFields saved={saved} query={query} onChange={onChange} />
        <OrderFields saved={saved} query={query} onChange={onChange} />
      </Stack>
      <ColumnsField saved={saved} columns={query.columns} onChange={onChange} />
      <GrantField saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
