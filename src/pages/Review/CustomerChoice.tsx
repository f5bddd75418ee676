import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';
import type { Customer } from '../../domain/status/Customer';

interface Props {
  customers: readonly Customer[];
  /** A perimeter's id; '' for all. */
  customer: string;
  onChange: (customer: string) => void;
}

/** Stands for no id: perimeters' ids are never empty, and a Combobox takes '' for nothing chosen. */
const ALL = '*';

/** Whose review it is. */
export function CustomerChoice({ customers, customer, onChange }: Props) {
  const id = useId();
  const all = { value: ALL, label: t('review.all-customers', 'All customers') };
  const options = [all, ...customers.map(({ id: value, name: label }) => ({ value, label }))];
  return (
    <Field label={t('review.customer', 'Customer')} htmlFor={id} noMargin>
      <Combobox
        id={id}
        width={26}
        options={options}
        value={customer === '' ? ALL : customer}
        onChange={({ value }) => onChange(value === ALL ? '' : value)}
      />
    </Field>
  );
}
