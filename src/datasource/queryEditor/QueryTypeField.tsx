import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';
import { queryTypeWord } from '../../ui/words/queryTypeWord';

/** What is asked for. One kind so far; the field is here so that a person sees where the others will be. */
export function QueryTypeField() {
  const id = useId();
  const options = [{ value: 'tickets', label: queryTypeWord('tickets') }];
  return (
    <Field label={t('query.type-label', 'Show')} htmlFor={id} noMargin>
      <Combobox id={id} width={16} options={options} value="tickets" onChange={() => undefined} />
    </Field>
  );
}
