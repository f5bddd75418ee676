import { t } from '@grafana/i18n';
import { QUERY_TYPES, type QueryType } from '../../domain/queryType/QueryType';
import { ChoiceField } from '../../ui/fields/ChoiceField';
import { queryTypeWord } from '../../ui/words/queryTypeWord';
import { typeHint } from './typeHint';

interface Props {
  value: QueryType;
  onChange: (type: QueryType) => void;
}

/** What is asked for. */
export function QueryTypeField({ value, onChange }: Props) {
  const options = QUERY_TYPES.map((type) => ({
    value: type,
    label: queryTypeWord(type),
    description: typeHint(type),
  }));
  return <ChoiceField label={t('query.type-label', 'Show')} options={options} value={value} onChange={onChange} />;
}
