import { t } from '@grafana/i18n';
import { Combobox, Field, IconButton, Input, Stack, type ComboboxOption } from '@grafana/ui';
import { useId } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import type { ConnectionForm } from '../../../domain/setup/connectionForm';
import type { MappedPart } from '../../../domain/setup/mappingForm';
import { faultSentence } from '../../../ui/words/faultSentence';

interface Props {
  part: MappedPart;
  index: number;
  options: ComboboxOption[];
  readOnly: boolean;
  onRemove: () => void;
}

/** One name of the ticket system and the word that it stands for. */
export function MappedRow({ part, index, options, readOnly, onRemove }: Props) {
  const id = useId();
  const { control, register, getFieldState, formState, getValues } = useFormContext<ConnectionForm>();
  const name = `mapping.${part}.${index}` as const;
  const from = faultSentence(getFieldState(`${name}.from`, formState).error?.message);
  return (
    <Stack gap={1} wrap="wrap" alignItems="flex-start">
      <Field
        label={t('mapping.from', 'Name there')}
        htmlFor={`${id}from`}
        invalid={from !== undefined}
        error={from}
        noMargin
      >
        <Input id={`${id}from`} width={28} autoComplete="off" {...register(`${name}.from`)} />
      </Field>
      <Controller
        control={control}
        name={`${name}.to`}
        render={({ field, fieldState }) => {
          const to = faultSentence(fieldState.error?.message);
          return (
            <Field label={t('mapping.to', 'Means')} htmlFor={`${id}to`} invalid={to !== undefined} error={to} noMargin>
              <Combobox
                id={`${id}to`}
                width={20}
                options={options}
                value={field.value === '' ? null : field.value}
                placeholder={t('mapping.choose', 'Choose')}
                onChange={({ value }) => {
                  // Told again while it is drawn with the old value; see ChoiceField.
                  if (value !== getValues(`${name}.to`)) {
                    field.onChange(value);
                  }
                }}
                onBlur={field.onBlur}
                disabled={readOnly}
              />
            </Field>
          );
        }}
      />
      {!readOnly && (
        <IconButton
          name="trash-alt"
          size="lg"
          tooltip={t('mapping.remove', 'Remove this name')}
          style={{ marginTop: 28 }}
          onClick={onRemove}
        />
      )}
    </Stack>
  );
}
