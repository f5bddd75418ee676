import type { AdHocVariableFilter } from '@grafana/data';
import { t } from '@grafana/i18n';
import { changeExclusion, changeFilter } from '../../domain/ticketQuery/changeTicketQuery';
import { putField } from '../../domain/ticketQuery/putField';
import { readTicketQuery } from '../../domain/ticketQuery/readTicketQuery';
import type { ListFilter } from '../../domain/ticketQuery/TicketQuery';
import { OPEN_STATES } from '../../domain/vocabulary/ticketStates';
import { queryTypeWord } from '../../ui/words/queryTypeWord';
import type { RoundsQuery } from '../RoundsQuery';
import { groupWord } from '../queryEditor/groupWord';
import { KNOWN_VALUES, type AdHocKey } from './AdHocKey';
import { readFilter, type KeyFilter } from './readFilter';

/** A query that asks for less, or why it cannot: a sentence, or that no ticket can fit both the query and the filter. */
export type Narrowed = { query: RoundsQuery } | { refused: string } | { nothing: string };

type Stored = Record<string, unknown>;

/** Where the query of a ticket has the values of a key. */
const LISTS: Readonly<Record<Exclude<AdHocKey, 'customer'>, ListFilter>> = {
  state: 'states',
  priority: 'priorities',
  type: 'types',
  sla: 'sla',
  pending: 'pending',
  assignee: 'assignees',
  reporter: 'reporters',
  team: 'teams',
  service: 'services',
};

/** The types that are about tickets; of the others only the customer can be filtered. */
const OF_TICKETS = new Set(['tickets', 'count', 'trend', 'sla', 'durations', 'changes']);

/** Service levels that a view is about, whose tickets are open. */
const CLOCKS: Readonly<Record<string, readonly string[]>> = {
  'at-risk': ['breached', 'running'],
  countdown: ['breached', 'running', 'paused'],
};

const clocksOf = (type: string, query: Stored) =>
  type === 'sla' ? CLOCKS[String(query['view'] ?? 'at-risk')] : undefined;

/** What the query is about where it states nothing; undefined means any. */
function usual(key: AdHocKey, type: string, query: Stored, isNot: boolean): readonly string[] | undefined {
  const clocks = clocksOf(type, query);
  if (key === 'type' && type === 'changes') {
    return ['change'];
  }
  if (key === 'sla' && clocks !== undefined) {
    return clocks;
  }
  // Who filters for a state wants to see it; who leaves one out wants the others that were there.
  const hasOpenOnly = (type === 'tickets' || type === 'count') && query['timeField'] !== 'resolved' && isNot;
  return key === 'state' && (hasOpenOnly || clocks !== undefined) ? OPEN_STATES : KNOWN_VALUES[key];
}

function statedIn(key: AdHocKey, query: Stored): readonly string[] | undefined {
  const { customers, filters } = readTicketQuery(query);
  const stated = key === 'customer' ? customers : filters?.[LISTS[key]];
  if (key === 'state' && stated?.includes('all') === true) {
    return KNOWN_VALUES[key];
  }
  return stated?.length === 0 ? undefined : stated;
}

function put(key: AdHocKey, query: Stored, values: string[]): Stored {
  return key === 'customer' ? putField(query, 'customers', values) : changeFilter(query, LISTS[key], values);
}

const leftOutBy = (list: ListFilter, query: Stored) => readTicketQuery(query).filters?.not?.[list] ?? [];

/** Names count whatever their case, as the backend has it. */
const has = (values: readonly string[], value: string) =>
  values.some((one) => one.trim().toLowerCase() === value.trim().toLowerCase());

function refusalOf(type: string, { key, isNot }: KeyFilter): string | undefined {
  const word = groupWord(key);
  if (key !== 'customer' && !OF_TICKETS.has(type)) {
    return t('ad-hoc.not-of', 'The dashboard’s filter “{{word}}” cannot be applied to {{type}}, which has none.', {
      word,
      type: queryTypeWord(type),
    });
  }
  // Who they are was settled before; where it could not be, nobody knows the others.
  return key === 'customer' && isNot
    ? t('ad-hoc.no-exclusion', 'The dashboard’s filter “{{word}} !=” cannot be applied here: use =.', { word })
    : undefined;
}

const nothing = (key: AdHocKey) =>
  t('ad-hoc.nothing', 'Nothing can fit both this query and the dashboard’s filter “{{word}}”.', {
    word: groupWord(key),
  });

/** Of names nobody knows all, so those are told that are not wanted. */
const without = (list: ListFilter, query: Stored, values: readonly string[]): Stored =>
  changeExclusion(query, list, [...new Set([...leftOutBy(list, query), ...values])]);

function narrowBy(type: string, saved: RoundsQuery, filter: KeyFilter): Narrowed {
  const query = saved.query ?? {};
  const { key, isNot, values } = filter;
  const refused = refusalOf(type, filter);
  if (refused !== undefined) {
    return { refused };
  }
  const listed = statedIn(key, query) ?? usual(key, type, query, isNot);
  const list = key === 'customer' ? undefined : LISTS[key];
  if (listed === undefined && isNot && list !== undefined) {
    return { query: { ...saved, query: without(list, query, values) } };
  }
  const leftOut = list === undefined ? [] : leftOutBy(list, query);
  const left = (listed ?? values).filter((value) => has(values, value) !== isNot && !has(leftOut, value));
  return left.length === 0 ? { nothing: nothing(key) } : { query: { ...saved, query: put(key, query, left) } };
}

/**
 * A query, its variables already replaced by values, under the filters of its dashboard. What cannot be expressed is
 * refused, never ignored: numbers that do not follow a filter would be believed.
 */
export function narrow(saved: RoundsQuery, filters: readonly AdHocVariableFilter[]): Narrowed {
  const type = saved.queryType ?? 'tickets';
  let query = saved;
  for (const one of filters) {
    const filter = readFilter(one);
    const narrowed = typeof filter === 'string' ? { refused: filter } : narrowBy(type, query, filter);
    if (!('query' in narrowed)) {
      return narrowed;
    }
    ({ query } = narrowed);
  }
  return { query };
}
