import { t } from '@grafana/i18n';
import { Combobox, Field } from '@grafana/ui';
import { useId } from 'react';
import { QUERY_TYPES, type QueryType } from '../../domain/queryType/QueryType';
import { queryTypeWord } from '../../ui/words/queryTypeWord';

interface Props {
  value: QueryType;
  onChange: (type: QueryType) => void;
}

function typeHint(type: QueryType): string {
  switch (type) {
    case 'tickets':
      return t('query.type-hint.tickets', 'One row a ticket');
    case 'count':
      return t('query.type-hint.count', 'How many, in groups; for graphs and alert rules');
    case 'rounds':
      return t('query.type-hint.rounds', 'One row a round: what is due, and how it stands');
    case 'checks':
      return t('query.type-hint.checks', 'One row a check of a round');
    case 'check-stats':
      return t('query.type-hint.check-stats', 'How rounds went, counted; for graphs and alert rules');
    case 'coverage':
      return t('query.type-hint.coverage', 'How many alert rules have a playbook entry');
    case 'raw':
      return t('query.type-hint.raw', 'JQL or an encoded query, within the customers’ scopes');
  }
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
