import { grammarError } from '../JqlError.ts';
import type { Operand } from './Query.ts';
import { isReserved } from './reservedWords.ts';
import type { Token } from './Token.ts';
import type { TokenRow } from './TokenRow.ts';

function readArguments(row: TokenRow): string[] {
  const args: string[] = [];
  if (row.takeSymbol(')')) {
    return args;
  }
  do {
    const token = row.take();
    if (token.kind === 'end') {
      throw grammarError("Expecting ')' before the end of the query.");
    }
    if (token.kind === 'symbol') {
      throw grammarError(`Expecting a string or number as an argument but got '${token.text}'.`, token);
    }
    args.push(token.text);
  } while (row.takeSymbol(','));
  row.expectSymbol(')');
  return args;
}

function readList(row: TokenRow): Operand {
  const items = [readOperand(row)];
  while (row.takeSymbol(',')) {
    items.push(readOperand(row));
  }
  row.expectSymbol(')');
  return { kind: 'list', items, raw: `(${items.map(({ raw }) => raw).join(', ')})` };
}

function refuse(token: Token): Error {
  if (token.kind === 'end') {
    return grammarError('Expecting either a value, list or function before the end of the query.');
  }
  if (token.kind === 'word') {
    return grammarError(
      `'${token.text}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`,
      token
    );
  }
  return grammarError(
    `Expecting either a value, list or function but got '${token.text}'. You must surround '${token.text}' in quotation marks to use it as a value.`,
    token
  );
}

/** Reads a value, list, function or EMPTY. Throws JqlError where none stands. */
export function readOperand(row: TokenRow): Operand {
  const token = row.take();
  if (token.kind === 'symbol' && token.text === '(') {
    return readList(row);
  }
  if (token.kind === 'end' || token.kind === 'symbol') {
    throw refuse(token);
  }
  if (token.kind === 'word' && /^(empty|null)$/i.test(token.text)) {
    return { kind: 'empty', raw: token.raw };
  }
  if (token.kind === 'word' && isReserved(token.text)) {
    throw refuse(token);
  }
  if (token.kind !== 'number' && row.takeSymbol('(')) {
    const args = readArguments(row);
    return { kind: 'function', name: token.text, args, raw: `${token.raw}(${args.join(', ')})` };
  }
  return { kind: 'value', text: token.text, raw: token.raw, number: token.kind === 'number' };
}
