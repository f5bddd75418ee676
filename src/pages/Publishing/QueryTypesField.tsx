import { t } from '@grafana/i18n';
import { MultiCombobox } from '@grafana/ui';
import { useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import type { NewGrant } from '../../domain/publishing/NewGrant';
import { WideField } from '../../ui/fields/WideField';
import { queryTypeWord } from '../../ui/words/queryTypeWord';

/** What the grant shares of the customer. */
export function QueryTypesField({ queryTypes }: { queryTypes: readonly string[] }) {
  const id = useId();
  const { control } = useFormContext<NewGrant>();
  const options = queryTypes.map((value) => ({ value, label: queryTypeWord(value) }));
  return (
    <Controller
      control={control}
      name="queryTypes"
      render={({ field, fieldState: { invalid } }) => (
        <WideField
          label={t('publishing.query-types', 'What is shared')}
          required
          invalid={invalid}
          error={invalid ? t('publishing.choose-query-types', 'Choose what is shared.') : undefined}
          htmlFor={id}
        >
          <MultiCombobox
            id={id}
            options={options}
            value={field.value}
            onChange={(chosen) => field.onChange(chosen.map(({ value }) => value))}
            onBlur={field.onBlur}
          />
        </WideField>
      )}
    />
  );
}
