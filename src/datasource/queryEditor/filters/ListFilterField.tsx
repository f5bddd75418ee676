import type { ListFilter } from '../../../domain/ticketQuery/TicketQuery';
import type { LabelledValue, ValueField } from '../../../domain/ticketQuery/ValueField';
import { ListField } from '../ListField';
import {
  allStates,
  pendingOptions,
  priorityOptions,
  slaOptions,
  stateOptions,
  typeOptions,
  withoutValue,
} from './filterOptions';
import type { FilterProps } from './FilterProps';
import { NameFilter } from './NameFilter';

interface Props extends FilterProps {
  uid: string;
  customers: readonly string[] | undefined;
  name: ListFilter;
  /** Whether the values are left out. */
  isNot: boolean;
}

/** Filters by what somebody or something is called, of which nobody knows all. */
const NAMES: Readonly<Partial<Record<ListFilter, ValueField>>> = {
  assignees: 'assignee',
  services: 'service',
  teams: 'team',
  reporters: 'reporter',
};

/** All values of the other filters. */
function valuesOf(name: ListFilter, isNot: boolean): LabelledValue[] {
  switch (name) {
    case 'states':
      return isNot ? stateOptions() : [...stateOptions(), allStates()];
    case 'priorities':
      return priorityOptions();
    case 'types':
      return typeOptions();
    case 'sla':
      return slaOptions();
    case 'pending':
      return [...pendingOptions(), withoutValue()];
    default:
      return [];
  }
}

/** One filter: values of which a ticket has one, or none. */
export function ListFilterField({ uid, customers, name, isNot, options, ...given }: Props) {
  const field = NAMES[name];
  return field === undefined ? (
    <ListField {...given} options={[...valuesOf(name, isNot), ...options]} />
  ) : (
    <NameFilter {...given} uid={uid} customers={customers} field={field} options={options} />
  );
}
