import type { Ticket } from '../../site/Ticket.ts';
import { JqlError } from '../JqlError.ts';
import type { Operand, Operator } from '../parse/Query.ts';
import type { Predicate } from '../Reading.ts';

const letter = '[\\p{L}\\p{N}_]';

function quoteForRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

function unescape(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1');
}

function wholeWord(pattern: string): RegExp {
  return new RegExp(`(?<!${letter})${pattern}(?!${letter})`, 'iu');
}

/** Words of a term: `esb-prod-2` is three of them, next to each other. */
function wordsOf(text: string): string[] {
  return unescape(text).match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function phrase(text: string): RegExp | undefined {
  const words = wordsOf(text).map(quoteForRegExp);
  return words.length === 0 ? undefined : wholeWord(words.join('[^\\p{L}\\p{N}_]+'));
}

function term(text: string): RegExp | undefined {
  const bare = text.replace(/~\d*$/, '').replace(/^\+/, '');
  if (!/(?<!\\)[*?]/.test(bare)) {
    return phrase(bare);
  }
  const pieces = bare.split(/(?<!\\)([*?])/).map((piece) => {
    return piece === '*' ? `${letter}*` : piece === '?' ? letter : quoteForRegExp(unescape(piece));
  });
  return wholeWord(pieces.join(''));
}

function refuseBadLucene(field: string, text: string): void {
  const first = text.trim().charAt(0);
  if (first === '*' || first === '?') {
    throw new JqlError(
      `The text query '${text}' for field '${field}' is not allowed to start with character '${first}'.`
    );
  }
  const bare = text.replaceAll(/\\./g, '').replaceAll(/"[^"]*"/g, '');
  if (/[[\]{}()^]|"|[!:]$|^[!:]/.test(bare)) {
    throw new JqlError(`Unable to parse the text '${text}' for field '${field}'.`);
  }
}

interface Piece {
  pattern: RegExp;
  unwanted: boolean;
}

function read(field: string, text: string): Piece[] {
  refuseBadLucene(field, text);
  const pieces: Piece[] = [];
  for (const [, minus, quoted, bare] of text.matchAll(/(-?)(?:"((?:\\.|[^"\\])*)"|((?:\\.|[^\s"\\])+))/g)) {
    if (bare === 'AND' || bare === '&&') {
      continue;
    }
    const pattern = quoted === undefined ? term(bare ?? '') : phrase(quoted);
    if (pattern !== undefined) {
      pieces.push({ pattern, unwanted: minus === '-' });
    }
  }
  return pieces;
}

/**
 * Compiles `~` and `!~`: every word must occur, in any case; `"\"exact phrase\""`, `wild*` and `-unwanted` work as
 * in Lucene, whose special characters must be escaped. Throws JqlError where Jira's text search would refuse.
 */
export function compileText(
  field: string,
  value: (ticket: Ticket) => string,
  operator: Operator,
  operand: Operand
): Predicate {
  if (operand.kind === 'empty') {
    const empty: Predicate = (ticket) => value(ticket) === '';
    return operator === 'is' ? empty : (ticket) => !empty(ticket);
  }
  if (operand.kind !== 'value') {
    throw new JqlError(`Operator '${operator}' does not support the value '${operand.raw}' for field '${field}'.`);
  }
  const pieces = read(field, operand.text);
  if (pieces.length === 0) {
    return () => false;
  }
  const matches: Predicate = (ticket) => {
    const text = value(ticket);
    return pieces.every(({ pattern, unwanted }) => pattern.test(text) !== unwanted);
  };
  return operator === '~' ? matches : (ticket) => value(ticket) !== '' && !matches(ticket);
}
