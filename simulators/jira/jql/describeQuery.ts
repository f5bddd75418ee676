import type { Clause, FieldName, Operand, Query } from './parse/Query.ts';

function describeField(field: FieldName): object {
  return { name: field.name, encodedName: field.raw };
}

function describeOperand(operand: Operand): object {
  switch (operand.kind) {
    case 'value':
      return { value: operand.text, encodedValue: operand.raw };
    case 'list':
      return { values: operand.items.map((item) => describeOperand(item)), encodedOperand: operand.raw };
    case 'function':
      return { function: operand.name, arguments: operand.args, encodedOperand: operand.raw };
    case 'empty':
      return { keyword: 'empty', encodedOperand: operand.raw };
  }
}

function describeClause(clause: Clause): object {
  if (clause.kind === 'terminal') {
    return {
      field: describeField(clause.field),
      operator: clause.operator,
      operand: describeOperand(clause.operand),
    };
  }
  const clauses = clause.kind === 'not' ? [clause.clause] : clause.clauses;
  return { operator: clause.kind, clauses: clauses.map((part) => describeClause(part)) };
}

/** The structure of a query, as `POST jql/parse` gives it. */
export function describeQuery(query: Query): object {
  return {
    ...(query.where === undefined ? {} : { where: describeClause(query.where) }),
    ...(query.orderBy.length === 0
      ? {}
      : {
          orderBy: {
            fields: query.orderBy.map(({ field, direction }) => ({
              field: describeField(field),
              ...(direction === undefined ? {} : { direction }),
            })),
          },
        }),
  };
}
