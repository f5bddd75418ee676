import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';
import { QUERY_TYPES, type QueryType } from '../../domain/queryType/QueryType';
import { queryTypeWord } from '../../ui/words/queryTypeWord';
import { typeHint } from './typeHint';

interface Props {
  value: QueryType;
  onChange: (type: QueryType) => void;
}

/** What is asked for. */
export function QueryTypeField({ value, onChange }: Props) {
  const id = useId();
  const options = QUERY_TYPES.map((type) => ({
    value: type,
    label: queryTypeWord(type),
    description: typeHint(type),
  }));
  return (
    <Field label={t('query.type-label', 'Show')} htmlFor={id} noMargin>
      <Combobox id={id} width={24} options={options} value={value} onChange={(chosen) => onChange(chosen.value)} />
    </Field>
  );
}
