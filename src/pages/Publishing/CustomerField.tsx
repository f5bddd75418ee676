import { t } from '@grafana/i18n';
import { Combobox } from '@grafana/ui';
import { useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import type { NewGrant } from '../../domain/publishing/NewGrant';
import type { Customer } from '../../domain/status/Customer';
import { WideField } from '../../ui/fields/WideField';

/** Whom the grant publishes; nobody is proposed, because publishing the wrong one is the mistake to fear. */
export function CustomerField({ customers }: { customers: readonly Customer[] }) {
  const id = useId();
  const { control } = useFormContext<NewGrant>();
  const options = customers.map((customer) => ({ value: customer.id, label: customer.name }));
  return (
    <Controller
      control={control}
      name="customer"
      render={({ field, fieldState: { invalid } }) => (
        <WideField
          label={t('publishing.customer', 'Customer')}
          required
          invalid={invalid}
          error={invalid ? t('publishing.choose-customer', 'Choose a customer.') : undefined}
          htmlFor={id}
        >
          <Combobox
            id={id}
            options={options}
            value={field.value === '' ? null : field.value}
            placeholder={t('publishing.customer-placeholder', 'Choose')}
            onChange={({ value }) => field.onChange(value)}
            onBlur={field.onBlur}
          />
        </WideField>
      )}
    />
  );
}
