import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useId } from 'react';
import { changeFilter } from '../../domain/ticketQuery/changeTicketQuery';
import { isVariable } from '../../domain/ticketQuery/expandVariables';
import type { ListFilter, TicketQuery } from '../../domain/ticketQuery/TicketQuery';
import { useValues } from '../../query/useValues';
import { priorityOptions, slaOptions, stateOptions, typeOptions } from './filterOptions';
import { ListField } from './ListField';
import { variableOptions } from './variableOptions';

/** What is meant where a list is empty; each is what a query without filters asks for. */
export interface Usual {
  states?: string;
  types?: string;
  /** Whether the query says itself which service levels it is about. */
  withoutSla?: boolean;
}

interface Props {
  uid: string;
  saved: Record<string, unknown>;
  query: Pick<TicketQuery, 'customers' | 'filters' | 'timeField'>;
  usual?: Usual;
  onChange: (saved: Record<string, unknown>) => void;
}

/** Which tickets: state, priority, type, SLA and who works on them. */
export function FilterFields({ uid, saved, query, usual = {}, onChange }: Props) {
  const id = useId();
  const variables = variableOptions();
  const named = query.customers?.filter((customer) => !isVariable(customer));
  const assignees = useValues(uid, 'assignee', named);
  const any = t('query.any', 'Any');
  const filters = query.filters ?? {};
  const set = (name: ListFilter) => (values: string[]) => onChange(changeFilter(saved, name, values));

  return (
    <Stack wrap="wrap" gap={1}>
      <ListField
        id={`${id}states`}
        label={t('query.states', 'States')}
        options={[...stateOptions(), ...variables]}
        placeholder={
          usual.states ??
          (query.timeField === 'resolved' ? t('query.states-any', 'Every state') : t('query.states-open', 'Open ones'))
        }
        values={filters.states}
        onChange={set('states')}
      />
      <ListField
        id={`${id}priorities`}
        label={t('query.priorities', 'Priorities')}
        options={[...priorityOptions(), ...variables]}
        placeholder={any}
        values={filters.priorities}
        onChange={set('priorities')}
      />
      <ListField
        id={`${id}types`}
        label={t('query.types', 'Types')}
        options={[...typeOptions(), ...variables]}
        placeholder={usual.types ?? any}
        values={filters.types}
        onChange={set('types')}
      />
      {usual.withoutSla !== true && (
        <ListField
          id={`${id}sla`}
          label={t('query.sla', 'SLA')}
          options={[...slaOptions(), ...variables]}
          placeholder={any}
          values={filters.sla}
          onChange={set('sla')}
        />
      )}
      <ListField
        id={`${id}assignees`}
        label={t('query.assignees', 'Assignees')}
        options={[...(assignees.data ?? []), ...variables]}
        placeholder={any}
        loading={assignees.isLoading}
        values={filters.assignees}
        onChange={set('assignees')}
        freeText
      />
    </Stack>
  );
}
