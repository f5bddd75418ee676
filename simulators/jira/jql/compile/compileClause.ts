import { compileDate } from './compileDate.ts';
import { compileKey } from './compileKey.ts';
import { compileMembership, type Membership } from './compileMembership.ts';
import { compilePriority } from './compilePriority.ts';
import { compileSla } from './compileSla.ts';
import { compileText } from './compileText.ts';
import type { Field } from './Field.ts';
import { findField } from './fields.ts';
import { JqlError } from '../JqlError.ts';
import {
  categoryMembership,
  namedMembership,
  noValue,
  personMembership,
  projectMembership,
  wordsMembership,
} from './memberships.ts';
import { parseJql } from '../parse/parseJql.ts';
import type { Clause, Operand, Operator } from '../parse/Query.ts';
import type { Predicate, Reading } from '../Reading.ts';

type Terminal = Extract<Clause, { kind: 'terminal' }>;

/** What is wrong with an operand beside its operator; undefined when nothing is. */
function objectionTo(operator: Operator, operand: Operand): string | undefined {
  const forLists = operator === 'in' || operator === 'not in';
  if (forLists && (operand.kind === 'value' || operand.kind === 'empty')) {
    return `Operator '${operator}' does not support the non-list value '${operand.raw}'`;
  }
  if (!forLists && operand.kind === 'list') {
    return `Operator '${operator}' does not support the list value '${operand.raw}'`;
  }
  return operator.startsWith('is') && operand.kind !== 'empty'
    ? `The '${operator}' operator only supports the value 'EMPTY'`
    : undefined;
}

/** Finds the field of a condition and checks that the operator suits it. Throws JqlError with Jira's texts. */
function fieldOf({ field, operator, operand }: Terminal, reading: Reading): Field {
  const found = findField(field.name, reading.site);
  if (found === undefined) {
    throw new JqlError(`Field '${field.name}' does not exist or you do not have permission to view it.`);
  }
  if (!found.operators.includes(operator)) {
    throw new JqlError(`The operator '${operator}' is not supported by the '${field.name}' field.`);
  }
  const objection = objectionTo(operator, operand);
  if (objection !== undefined) {
    throw new JqlError(`${objection} for field '${field.name}'.`);
  }
  return found;
}

/** `filter = 10000`: the conditions of a saved filter, hidden from whoever reads the query. */
function compileFilter(operator: Operator, operand: Operand, reading: Reading): Predicate {
  const values = operand.kind === 'list' ? operand.items : [operand];
  const predicates = values.map((value) => {
    const text = value.kind === 'value' ? value.text : value.raw;
    const filter = reading.site.filters.find(
      ({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase()
    );
    if (filter === undefined || reading.within.includes(filter.id)) {
      throw noValue(text, 'filter');
    }
    const { where } = parseJql(filter.jql);
    return compileClause(where, { ...reading, within: [...reading.within, filter.id] });
  });
  const wanted = operator === '=' || operator === 'in';
  return (ticket) => predicates.some((predicate) => predicate(ticket)) === wanted;
}

/** Conditions that compare with a set of values; undefined for fields of another kind. */
function membershipOf({ is, name }: Field, reading: Reading): Membership | undefined {
  switch (is.kind) {
    case 'project':
      return projectMembership(reading);
    case 'category':
      return categoryMembership(reading);
    case 'person':
      return personMembership(name, is.value, reading);
    case 'words':
      return wordsMembership(name, is.value);
    default:
      return undefined;
  }
}

function compileTerminal(clause: Terminal, reading: Reading): Predicate {
  const field = fieldOf(clause, reading);
  const { is, name } = field;
  const { operator, operand } = clause;
  const membership = membershipOf(field, reading);
  if (membership !== undefined) {
    return compileMembership(membership, operator, operand);
  }
  switch (is.kind) {
    case 'key':
      return compileKey(operator, operand, reading);
    case 'named':
      return /[<>]/.test(operator)
        ? compilePriority(operator, operand, reading)
        : compileNamed(name, is.list, is.value, operator, operand, reading);
    case 'text':
      return compileText(name, is.value, operator, operand);
    case 'date':
      return compileDate(name, is.value, operator, operand, reading);
    case 'sla':
      return compileSla(is.sla, operator, operand, reading);
    default:
      return compileFilter(operator, operand, reading);
  }
}

/** `resolution = Unresolved` means that it is empty. */
function compileNamed(
  name: string,
  list: Parameters<typeof namedMembership>[1],
  value: Parameters<typeof namedMembership>[2],
  operator: Operator,
  operand: Operand,
  reading: Reading
): Predicate {
  const unresolved = list === 'resolutions' && operand.kind === 'value' && /^unresolved$/i.test(operand.text);
  const meant: Operand = unresolved ? { kind: 'empty', raw: operand.raw } : operand;
  return compileMembership(namedMembership(name, list, value, reading), operator, meant);
}

/** Compiles the restricting part of a query for a reader. Throws JqlError with Jira's texts. */
export function compileClause(clause: Clause | undefined, reading: Reading): Predicate {
  if (clause === undefined) {
    return () => true;
  }
  if (clause.kind === 'not') {
    const inner = compileClause(clause.clause, reading);
    return (ticket) => !inner(ticket);
  }
  if (clause.kind === 'terminal') {
    return compileTerminal(clause, reading);
  }
  const parts = clause.clauses.map((part) => compileClause(part, reading));
  return clause.kind === 'and'
    ? (ticket) => parts.every((part) => part(ticket))
    : (ticket) => parts.some((part) => part(ticket));
}
