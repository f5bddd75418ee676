import { t } from '@grafana/i18n';
import type { Customer } from '../../domain/status/Customer';
import { ChoiceField } from '../../ui/fields/ChoiceField';

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
  const all = { value: ALL, label: t('review.all-customers', 'All customers') };
  const options = [all, ...customers.map(({ id: value, name: label }) => ({ value, label }))];
  return (
    <ChoiceField
      label={t('review.customer', 'Customer')}
      width={26}
      options={options}
      value={customer === '' ? ALL : customer}
      onChange={(value) => onChange(value === ALL ? '' : value)}
    />
  );
}
