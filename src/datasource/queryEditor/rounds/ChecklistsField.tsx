import { t } from '@grafana/i18n';
import { useId } from 'react';
import { isVariable } from '../../../domain/ticketQuery/expandVariables';
import { putField } from '../../../domain/ticketQuery/putField';
import { useChecklists } from '../../../query/checklists/useChecklists';
import { ListField } from '../ListField';
import type { RoundPartProps } from './RoundPartProps';
import { variableOptions } from '../variableOptions';

/** Which checklists, of the chosen customers; none chosen means all of theirs. */
export function ChecklistsField({ uid, saved, query, onChange }: RoundPartProps & { uid: string }) {
  const id = useId();
  const known = useChecklists(uid);
  const named = query.customers?.filter((customer) => !isVariable(customer)) ?? [];
  const options = (known.data?.checklists ?? [])
    .filter(({ customer }) => named.length === 0 || named.includes(customer.id))
    .map((checklist) => ({ value: checklist.id, label: `${checklist.customer.name} · ${checklist.title}` }));
  return (
    <ListField
      id={id}
      label={t('rounds.checklists', 'Checklists')}
      options={[...options, ...variableOptions()]}
      placeholder={t('rounds.all', 'All')}
      values={query.checklists}
      loading={known.isLoading}
      onChange={(values) => onChange(putField(saved, 'checklists', values))}
      freeText
    />
  );
}
