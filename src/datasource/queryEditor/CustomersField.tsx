import { t } from '@grafana/i18n';
import { useId } from 'react';
import { putField } from '../../domain/ticketQuery/putField';
import { useCustomers } from '../../query/useCustomers';
import type { FieldsProps } from './FieldsProps';
import { ListField } from './ListField';
import { variableOptions } from './variableOptions';

interface Props extends Omit<FieldsProps, 'typeField'> {
  customers: readonly string[] | undefined;
}

/** Whose tickets; none chosen means everybody's that one may see. */
export function CustomersField({ uid, saved, customers, onChange }: Props) {
  const id = useId();
  const known = useCustomers(uid);
  const options = (known.data ?? []).map((customer) => ({ value: customer.id, label: customer.name }));
  return (
    <ListField
      id={id}
      label={t('query.customers', 'Customers')}
      options={[...options, ...variableOptions()]}
      placeholder={t('query.customers-all', 'All that you may see')}
      values={customers}
      loading={known.isLoading}
      onChange={(values) => onChange(putField(saved, 'customers', values))}
    />
  );
}
