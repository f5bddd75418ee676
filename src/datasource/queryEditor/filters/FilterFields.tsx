import { t } from '@grafana/i18n';
import { Stack } from '@grafana/ui';
import { useId, useState } from 'react';
import { changeExclusion, changeFilter } from '../../../domain/ticketQuery/changeTicketQuery';
import { LIST_FILTERS, type ListFilter, type TicketQuery } from '../../../domain/ticketQuery/TicketQuery';
import { variableOptions } from '../variableOptions';
import { AddFilter, type ChosenFilter } from './AddFilter';
import { exclusionWord, filterWord } from './filterWord';
import { ListFilterField } from './ListFilterField';

/** What is meant where a list is empty; each is what a query without filters asks for. */
export type Usual = Readonly<Partial<Record<ListFilter, string>>>;

interface Props {
  uid: string;
  saved: Record<string, unknown>;
  query: Pick<TicketQuery, 'customers' | 'filters' | 'timeField'>;
  usual?: Usual;
  onChange: (saved: Record<string, unknown>) => void;
}

/** The filters that are always there. */
const FIRST: readonly ListFilter[] = ['states', 'priorities', 'types', 'sla', 'assignees'];

/** The others, in the order in which they are offered. */
const MORE: readonly ChosenFilter[] = [
  ...LIST_FILTERS.filter((name) => !FIRST.includes(name)).map((name) => ({ name, isNot: false })),
  ...LIST_FILTERS.map((name) => ({ name, isNot: true })),
];

const isSame = (a: ChosenFilter, b: ChosenFilter) => a.name === b.name && a.isNot === b.isNot;

/** Which tickets: state, priority, type, SLA and who works on them, and whatever else is asked for. */
export function FilterFields({ uid, saved, query, usual = {}, onChange }: Props) {
  const id = useId();
  const [added, setAdded] = useState<readonly ChosenFilter[]>([]);
  const variables = variableOptions();
  const filters = query.filters ?? {};
  const valuesOf = ({ name, isNot }: ChosenFilter) => (isNot ? filters.not?.[name] : filters[name]);
  // What filters must not hide.
  const isShown = (one: ChosenFilter) =>
    (valuesOf(one) ?? []).length > 0 || added.some((chosen) => isSame(chosen, one));
  const states =
    query.timeField === 'resolved' ? t('query.states-any', 'Every state') : t('query.states-open', 'Open ones');

  return (
    <Stack wrap="wrap" gap={1}>
      {[...FIRST.map((name) => ({ name, isNot: false })), ...MORE.filter(isShown)].map((one) => (
        <ListFilterField
          key={`${one.name}${one.isNot ? '-not' : ''}`}
          uid={uid}
          customers={query.customers}
          id={`${id}${one.name}${one.isNot ? '-not' : ''}`}
          {...one}
          label={one.isNot ? exclusionWord(one.name) : filterWord(one.name)}
          placeholder={
            one.isNot
              ? t('query.not-any', 'None left out')
              : (usual[one.name] ?? (one.name === 'states' ? states : t('query.any', 'Any')))
          }
          values={valuesOf(one)}
          options={variables}
          onChange={(values) =>
            onChange(one.isNot ? changeExclusion(saved, one.name, values) : changeFilter(saved, one.name, values))
          }
        />
      ))}
      <AddFilter left={MORE.filter((one) => !isShown(one))} onAdd={(one) => setAdded((before) => [...before, one])} />
    </Stack>
  );
}
