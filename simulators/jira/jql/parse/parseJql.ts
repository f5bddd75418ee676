import { grammarError, JqlError } from '../JqlError.ts';
import type { Clause, FieldName, Query, SortField } from './Query.ts';
import { readOperand } from './readOperand.ts';
import { readOperator } from './readOperator.ts';
import { isReserved } from './reservedWords.ts';
import type { Token } from './Token.ts';
import { TokenRow } from './TokenRow.ts';
import { tokenise } from './tokenise.ts';

/** How deep parentheses and NOT may nest; Jira, too, gives up before its stack does. */
const DEEPEST = 400;

/** Reads a field name. Throws JqlError where none stands. */
function readField(row: TokenRow): FieldName {
  const token = row.take();
  if (token.kind === 'end') {
    throw grammarError('Expecting a field name at the end of the query.');
  }
  if (token.kind === 'symbol') {
    throw grammarError(
      `Expecting a field name but got '${token.text}'. You must surround '${token.text}' in quotation marks to use it as a field name.`,
      token
    );
  }
  if (token.kind === 'word' && token.text.toLowerCase() === 'cf' && row.takeSymbol('[')) {
    const number = row.take();
    row.expectSymbol(']');
    return { name: `cf[${number.text}]`, raw: `cf[${number.text}]` };
  }
  if (token.kind === 'word' && isReserved(token.text)) {
    throw reservedWord(token);
  }
  return { name: token.text, raw: token.raw };
}

function reservedWord(token: Token): JqlError {
  return grammarError(
    `'${token.text}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`,
    token
  );
}

function readNot(row: TokenRow, depth: number): Clause {
  if (depth > DEEPEST) {
    throw new JqlError('The JQL query is nested too deeply.');
  }
  if (row.takeWord('not') || row.takeSymbol('!')) {
    return { kind: 'not', clause: readNot(row, depth + 1) };
  }
  if (row.takeSymbol('(')) {
    const clause = readOr(row, depth + 1);
    row.expectClosing();
    return clause;
  }
  const field = readField(row);
  const operator = readOperator(row);
  return { kind: 'terminal', field, operator, operand: readOperand(row) };
}

function readAnd(row: TokenRow, depth: number): Clause {
  const clauses = [readNot(row, depth)];
  while (row.takeWord('and') || row.takeSymbol('&&') || row.takeSymbol('&')) {
    clauses.push(readNot(row, depth));
  }
  const [only] = clauses;
  return only !== undefined && clauses.length === 1 ? only : { kind: 'and', clauses };
}

function readOr(row: TokenRow, depth: number): Clause {
  const clauses = [readAnd(row, depth)];
  while (row.takeWord('or') || row.takeSymbol('||') || row.takeSymbol('|')) {
    clauses.push(readAnd(row, depth));
  }
  const [only] = clauses;
  return only !== undefined && clauses.length === 1 ? only : { kind: 'or', clauses };
}

function readOrderBy(row: TokenRow): SortField[] {
  const by = row.peek();
  if (!row.takeWord('by')) {
    throw by.kind === 'end'
      ? grammarError("Expecting 'by' before the end of the query.")
      : grammarError(`Expecting 'by' but got '${by.text}'.`, by);
  }
  const fields: SortField[] = [];
  do {
    const field = readField(row);
    const direction = row.takeWord('asc') ? 'asc' : row.takeWord('desc') ? 'desc' : undefined;
    fields.push(direction === undefined ? { field } : { field, direction });
  } while (row.takeSymbol(','));
  const rest = row.peek();
  if (rest.kind !== 'end') {
    throw grammarError(`Expecting either 'ASC', 'DESC' or ',' but got '${rest.text}'.`, rest);
  }
  return fields;
}

/**
 * Parses a query. Throws JqlError with the texts of Jira's own parser.
 * Grammar: or < and < not; ORDER BY only at the end and at top level.
 */
export function parseJql(jql: string): Query {
  const row = new TokenRow(tokenise(jql));
  const where = row.peek().kind === 'end' || row.isWord('order') ? undefined : readOr(row, 0);
  const orderBy = row.takeWord('order') ? readOrderBy(row) : [];
  const rest = row.peek();
  if (rest.kind !== 'end') {
    throw grammarError(`Expecting either 'OR' or 'AND' but got '${rest.text}'.`, rest);
  }
  return { where, orderBy };
}
