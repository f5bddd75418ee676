import type { AdHocVariableFilter } from '@grafana/data';
import { t } from '@grafana/i18n';
import { changeFilter } from '../../domain/ticketQuery/changeTicketQuery';
import { putField } from '../../domain/ticketQuery/putField';
import { readTicketQuery } from '../../domain/ticketQuery/readTicketQuery';
import type { ListFilter } from '../../domain/ticketQuery/TicketQuery';
import { OPEN_STATES } from '../../domain/vocabulary/ticketStates';
import { queryTypeWord } from '../../ui/words/queryTypeWord';
import type { RoundsQuery } from '../RoundsQuery';
import { adHocWord, KNOWN_VALUES, type AdHocKey } from './AdHocKey';
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
  assignee: 'assignees',
};

/** The types that are about tickets; of the others only the customer can be filtered. */
const OF_TICKETS = new Set(['tickets', 'count', 'trend', 'sla', 'durations', 'changes']);

const AT_RISK = 'at-risk';
const isAtRisk = (type: string, query: Stored) => type === 'sla' && (query['view'] ?? AT_RISK) === AT_RISK;

/** What the query is about where it states nothing; undefined means any. */
function usual(key: AdHocKey, type: string, query: Stored, isNot: boolean): readonly string[] | undefined {
  if (key === 'type' && type === 'changes') {
    return ['change'];
  }
  // Who filters for a state wants to see it; who leaves one out wants the others that were there.
  const hasOpenOnly =
    ((type === 'tickets' || type === 'count') && query['timeField'] !== 'resolved') || isAtRisk(type, query);
  return key === 'state' && hasOpenOnly && isNot ? OPEN_STATES : KNOWN_VALUES[key];
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

function refusalOf(type: string, query: Stored, { key, isNot }: KeyFilter, isListed: boolean): string | undefined {
  const word = adHocWord(key);
  if (key !== 'customer' && !OF_TICKETS.has(type)) {
    return t('ad-hoc.not-of', 'The dashboard’s filter “{{word}}” cannot be applied to {{type}}, which has none.', {
      word,
      type: queryTypeWord(type),
    });
  }
  if (key === 'sla' && isAtRisk(type, query)) {
    return t('ad-hoc.at-risk', 'The dashboard’s filter “{{word}}” cannot be applied to what is at risk.', { word });
  }
  return isNot && !isListed
    ? t('ad-hoc.no-exclusion', 'The dashboard’s filter “{{word}} !=” cannot be applied here: use =.', { word })
    : undefined;
}

const nothing = (key: AdHocKey) =>
  t('ad-hoc.nothing', 'Nothing can fit both this query and the dashboard’s filter “{{word}}”.', {
    word: adHocWord(key),
  });

function narrowBy(type: string, saved: RoundsQuery, filter: KeyFilter): Narrowed {
  const query = saved.query ?? {};
  const { key, isNot, values } = filter;
  const listed = statedIn(key, query) ?? usual(key, type, query, isNot);
  const refused = refusalOf(type, query, filter, listed !== undefined);
  if (refused !== undefined) {
    return { refused };
  }
  const left = listed === undefined ? [...values] : listed.filter((value) => values.includes(value) !== isNot);
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
