import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useId } from 'react';
import { useCustomers } from '../../query/useCustomers';
import { ChoiceField } from '../../ui/fields/ChoiceField';
import { ListField } from '../queryEditor/ListField';
import { variableOptions } from '../queryEditor/variableOptions';
import { VARIABLE_FIELDS, type VariableField } from '../RoundsVariableQuery';
import { variableFieldWord } from './variableFieldWord';

interface Props {
  uid: string;
  field: VariableField;
  customers: readonly string[];
  onChange: (changed: { field?: VariableField; customers?: string[] }) => void;
}

/** What the variable offers, and (but for customers themselves) of which customers. */
export function VariableFields({ uid, field, customers, onChange }: Props) {
  const id = useId();
  const known = useCustomers(uid);
  const options = (known.data ?? []).map((customer) => ({ value: customer.id, label: customer.name }));
  return (
    <Stack wrap="wrap" gap={2}>
      <ChoiceField
        label={t('variable.field', 'Values of')}
        options={VARIABLE_FIELDS.map((value) => ({ value, label: variableFieldWord(value) }))}
        value={field}
        onChange={(value) => onChange({ field: value })}
      />
      {field !== 'customer' && (
        <ListField
          id={id}
          label={
            field === 'checklist'
              ? t('variable.of-these-customers', 'Of the customers')
              : t('variable.of-customers', 'In the tickets of')
          }
          options={[...options, ...variableOptions()]}
          placeholder={t('query.customers-all', 'All that you may see')}
          values={customers}
          loading={known.isLoading}
          onChange={(values) => onChange({ customers: values })}
        />
      )}
    </Stack>
  );
}
