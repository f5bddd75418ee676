import { type Operator, operators } from './operators.ts';
import { splitTerms } from './splitTerms.ts';

/** One condition as it is written. `kind` tells the few that are no comparison of a field. */
export type Condition =
  | { kind: 'field'; field: string; operator: Operator; value: string }
  | { kind: 'text'; words: string }
  | { kind: 'related'; table: string; field: string; count: string; query: string }
  | { kind: 'unreadable'; text: string };

/** What a result is ordered by. */
export interface WrittenOrder {
  field: string;
  descending: boolean;
}

/** An encoded query: any of its branches (`^NQ`), in them all groups (`^`), in a group any condition (`^OR`). */
export interface WrittenQuery {
  branches: Condition[][][];
  order: WrittenOrder[];
  /** Whether anything in it cannot be read as a query at all. */
  flawed: boolean;
}

const fieldName = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*/;

function readCondition(text: string): Condition {
  const words = /^123TEXTQUERY321=(.*)$/s.exec(text)?.[1];
  if (words !== undefined) {
    return { kind: 'text', words };
  }
  const field = fieldName.exec(text)?.[0] ?? '';
  const rest = text.slice(field.length);
  const operator = operators.find((name) => rest.startsWith(name));
  return field === '' || operator === undefined
    ? { kind: 'unreadable', text }
    : { kind: 'field', field, operator, value: rest.slice(operator.length) };
}

/** `task_sla.task,>=1,m2m` with the conditions of the related records. */
function readRelated(head: string, inner: readonly string[]): Condition {
  const parts = /^([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*),((?:[<>]?=|[<>])\d+)/.exec(head);
  return parts === null
    ? { kind: 'unreadable', text: head }
    : {
        kind: 'related',
        table: parts[1] ?? '',
        field: parts[2] ?? '',
        count: parts[3] ?? '',
        query: inner.map((term) => term.replaceAll('^', '^^')).join('^'),
      };
}

/** Terms that say something about the whole query; true when it was one. */
function readOrder(term: string, query: WrittenQuery): boolean {
  const parts = /^(ORDERBYDESC|ORDERBY|GROUPBY)(.*)$/s.exec(term);
  if (parts === null) {
    return false;
  }
  query.order.push({ field: parts[2] ?? '', descending: parts[1] === 'ORDERBYDESC' });
  return true;
}

/** Adds a condition: into the group before it when it begins with OR, else as a group of its own. */
function addCondition(term: string, query: WrittenQuery): void {
  const branch = query.branches.at(-1) ?? [];
  const isAlternative = /^OR[a-z1]/.test(term);
  const condition = readCondition(isAlternative ? term.slice(2) : term);
  const group = branch.at(-1);
  if (isAlternative && group !== undefined) {
    group.push(condition);
  } else {
    branch.push([condition]);
  }
}

/** Begins a new branch where a term says so (`NQ`); gives the rest of the term. */
function beginBranch(term: string, query: WrittenQuery): string {
  if (!term.startsWith('NQ')) {
    return term;
  }
  query.branches.push([]);
  return term.slice(2);
}

/** Terms that a list takes no notice of: the end mark, trends, indexes of text. */
function meansNothing(term: string): boolean {
  return term === '' || term === 'EQ' || /^(TREND|123TEXTINDEXGROUP321)/.test(term);
}

/** Reads an encoded query. Never throws: what cannot be read stays as a condition that cannot. */
export function parseQuery(text: string): WrittenQuery {
  const query: WrittenQuery = { branches: [[]], order: [], flawed: false };
  const terms = splitTerms(text);
  for (let at = 0; at < terms.length; at += 1) {
    const term = beginBranch(terms[at] ?? '', query);
    if (meansNothing(term)) {
      continue;
    }
    if (term.startsWith('RLQUERY')) {
      const end = terms.indexOf('ENDRLQUERY', at);
      const inner = terms.slice(at + 1, end < 0 ? undefined : end);
      query.branches.at(-1)?.push([readRelated(term.slice('RLQUERY'.length), inner)]);
      at = end < 0 ? terms.length : end;
    } else if (!readOrder(term, query)) {
      addCondition(term, query);
    }
  }
  query.flawed = query.branches.flat(2).some(({ kind }) => kind === 'unreadable');
  return query;
}
