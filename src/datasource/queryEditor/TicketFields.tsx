import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useId } from 'react';
import { changeField } from '../../domain/ticketQuery/changeTicketQuery';
import { readTicketQuery } from '../../domain/ticketQuery/readTicketQuery';
import { useCustomers } from '../../query/useCustomers';
import { failureSentence } from '../../ui/words/failureSentence';
import { InlineNotice } from '../../ui/InlineNotice';
import { FilterFields } from './FilterFields';
import { GrantField } from './GrantField';
import { ListField } from './ListField';
import { OrderFields } from './OrderFields';
import { QueryTypeField } from './QueryTypeField';
import { variableOptions } from './variableOptions';

interface Props {
  uid: string;
  /** The `query` field as it is saved; what we do not know of it is kept. */
  saved: Record<string, unknown>;
  onChange: (saved: Record<string, unknown>) => void;
}

/** The fields of a query for tickets. */
export function TicketFields({ uid, saved, onChange }: Props) {
  const id = useId();
  const query = readTicketQuery(saved);
  const customers = useCustomers(uid);
  const options = (customers.data ?? []).map((customer) => ({ value: customer.id, label: customer.name }));
  return (
    <Stack direction="column" gap={1}>
      <Stack wrap="wrap" gap={1}>
        <QueryTypeField />
        <ListField
          id={`${id}customers`}
          label={t('query.customers', 'Customers')}
          options={[...options, ...variableOptions()]}
          placeholder={t('query.customers-all', 'All that you may see')}
          values={query.customers}
          loading={customers.isLoading}
          onChange={(values) => onChange(changeField(saved, 'customers', values))}
        />
      </Stack>
      {customers.error && <InlineNotice>{failureSentence(customers.error)}</InlineNotice>}
      {customers.data?.length === 0 && (
        <InlineNotice>
          {t(
            'query.no-customers',
            'You may see no customer here. An administrator adds you to a perimeter in the data source’s settings.'
          )}
        </InlineNotice>
      )}
      <FilterFields uid={uid} saved={saved} query={query} onChange={onChange} />
      <OrderFields saved={saved} query={query} onChange={onChange} />
      <GrantField saved={saved} query={query} onChange={onChange} />
    </Stack>
  );
}
