import { grammarError, JqlError } from '../JqlError.ts';
import type { Operator } from './Query.ts';
import type { TokenRow } from './TokenRow.ts';

const symbols: Record<string, Operator> = {
  '=': '=',
  '!=': '!=',
  '~': '~',
  '!~': '!~',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

const valid = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

/** Reads an operator. Throws JqlError where none stands, and for searches in history, which are not simulated. */
export function readOperator(row: TokenRow): Operator {
  if (row.isWord('was') || row.isWord('changed')) {
    throw new JqlError("The operators 'WAS' and 'CHANGED' are not supported by this simulator.");
  }
  if (row.takeWord('in')) {
    return 'in';
  }
  if (row.isWord('not') && row.isWord('in', 1)) {
    row.take();
    row.take();
    return 'not in';
  }
  if (row.takeWord('is')) {
    return row.takeWord('not') ? 'is not' : 'is';
  }
  const token = row.take();
  const symbol = token.kind === 'symbol' ? symbols[token.text] : undefined;
  if (symbol === undefined) {
    throw token.kind === 'end'
      ? grammarError(`Expecting an operator at the end of the query. ${valid}`)
      : grammarError(`Expecting operator but got '${token.text}'. ${valid}`, token);
  }
  return symbol;
}
