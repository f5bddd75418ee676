import { QUERY_TYPES, type QueryType } from './QueryType';

/** What the types that sum tickets up understand alike. */
const SUMMED_UP = ['filters', 'groupBy', 'zero', 'partial', 'format', 'timezone', 'grant'];

/** What each type alone understands, or in a way of its own; everything else is shared. */
const OWN: Readonly<Record<QueryType, readonly string[]>> = {
  tickets: ['filters', 'timeField', 'grant', 'sort', 'limit', 'columns'],
  count: ['filters', 'timeField', 'grant', 'sort', 'limit', 'groupBy', 'zero', 'partial'],
  trend: [...SUMMED_UP, 'bucket', 'measures', 'measure'],
  sla: [...SUMMED_UP, 'limit', 'view', 'withinMinutes', 'measure'],
  durations: [...SUMMED_UP, 'timeField', 'of', 'measure', 'bucket'],
  changes: [...SUMMED_UP, 'limit'],
  rounds: ['checklists', 'slots', 'states', 'day', 'timeField', 'grant', 'limit'],
  checks: ['checklists', 'slots', 'checks', 'states', 'kinds', 'impacts', 'day', 'timeField', 'grant', 'limit'],
  'check-stats': [
    ...['checklists', 'slots', 'checks', 'kinds', 'impacts', 'day', 'timeField', 'grant', 'limit'],
    ...['groupBy', 'format', 'measure', 'zero'],
  ],
  coverage: ['measure', 'format', 'grant'],
  findings: ['states', 'rules', 'measure', 'format', 'grant'],
  'review-stats': ['figure', 'format', 'grant'],
  raw: ['connection', 'text', 'table', 'fields', 'values', 'limit'],
};

/**
 * Types that ask for the same things share what says which of them are meant; how many rows are wanted, and in what
 * order, is another question for each. A time that means nothing to check-stats is no time at all, so it is left behind.
 */
const SHARED: ReadonlyArray<{ types: readonly QueryType[]; fields: readonly string[] }> = [
  { types: ['tickets', 'count'], fields: ['filters', 'timeField', 'grant'] },
  { types: ['tickets', 'count', 'trend', 'sla', 'durations', 'changes'], fields: ['filters', 'grant'] },
  { types: ['count', 'trend', 'sla', 'durations', 'changes'], fields: ['groupBy', 'zero', 'partial'] },
  { types: ['trend', 'sla', 'durations', 'changes'], fields: ['timezone'] },
  { types: ['rounds', 'checks'], fields: ['checklists', 'slots', 'states', 'day', 'timeField', 'grant'] },
  { types: ['rounds', 'checks', 'check-stats'], fields: ['checklists', 'slots', 'grant'] },
  { types: ['checks', 'check-stats'], fields: ['checks', 'kinds', 'impacts'] },
  {
    types: QUERY_TYPES.filter((type) => type !== 'raw'),
    fields: ['grant'],
  },
];

function isKept(field: string, from: QueryType, to: QueryType): boolean {
  if (!OWN[from].includes(field)) {
    return true;
  }
  return SHARED.some(({ types, fields }) => types.includes(from) && types.includes(to) && fields.includes(field));
}

/**
 * The `query` field of one type as that of another: the customers stay, the filters where both have them, and what this
 * release does not know. What only the first type understands is left behind.
 */
export function switchQuery(saved: Record<string, unknown>, from: QueryType, to: QueryType): Record<string, unknown> {
  return Object.fromEntries(Object.entries(saved).filter(([field]) => from === to || isKept(field, from, to)));
}
