import { t } from '@grafana/i18n';
import { Field, Input } from '@grafana/ui';
import { useId } from 'react';
import { useController, useFormContext, type FieldValues } from 'react-hook-form';
import { readWallTime } from '../../../../domain/checklists/readWallTime';
import { formFaultSentence } from './formFaultSentence';
import { Sized } from './Sized';

interface Props {
  /** Its path in the form around it. */
  name: string;
  label: string;
}

const TIME_WIDTH = 10;

/** A time on the customer's clocks; "630" becomes 06:30 when the field is left. */
export function TimeField({ name, label }: Props) {
  const id = useId();
  const { control } = useFormContext<FieldValues>();
  const { field, fieldState } = useController({ control, name });
  const error = formFaultSentence(fieldState.error?.message);
  return (
    <Sized width={TIME_WIDTH} invalid={error !== undefined}>
      <Field label={label} invalid={error !== undefined} error={error} htmlFor={id} noMargin>
        <Input
          id={id}
          autoComplete="off"
          aria-invalid={error !== undefined}
          inputMode="numeric"
          placeholder={t('checklists.time-placeholder', '06:30')}
          {...field}
          onBlur={() => {
            field.onChange(readWallTime(String(field.value)) ?? field.value);
            field.onBlur();
          }}
        />
      </Field>
    </Sized>
  );
}
