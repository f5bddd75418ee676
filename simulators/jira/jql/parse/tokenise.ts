import { grammarError } from '../JqlError.ts';
import type { Token } from './Token.ts';

const symbols = ['!=', '!~', '<=', '>=', '&&', '||', '=', '~', '<', '>', '!', '&', '|', '(', ')', ',', '[', ']'];
const reserved = new Set('{}*/%+^$#@?;');
const escapes = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  [' ', ' '],
]);

function isSpace(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 0x20 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code <= 0x9f);
}

function unicodeEscape(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** Reads a query piece by piece. */
class Scanner {
  readonly #jql: string;
  #at = 0;

  constructor(jql: string) {
    this.#jql = jql;
  }

  #place(at: number): { line: number; character: number } {
    const before = this.#jql.slice(0, at).split('\n');
    return { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
  }

  #token(kind: Token['kind'], from: number, text: string): Token {
    return { kind, text, raw: this.#jql.slice(from, this.#at), ...this.#place(from) };
  }

  /** Reads the escape at the current place, a backslash. */
  #escape(): string {
    const from = this.#at;
    const next = this.#jql[from + 1] ?? '';
    const simple = escapes.get(next);
    if (simple !== undefined) {
      this.#at += 2;
      return simple;
    }
    const code = /^\\u([0-9a-fA-F]{4})/.exec(this.#jql.slice(from, from + 6));
    if (code !== null) {
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(code[1] ?? '', 16));
    }
    throw grammarError(
      `'\\${next}' is an illegal JQL escape sequence. The valid escape sequences are \\', \\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.`,
      this.#place(from)
    );
  }

  #string(quote: string): Token {
    const from = this.#at;
    let text = '';
    this.#at += 1;
    for (let next = this.#jql[this.#at]; next !== quote; next = this.#jql[this.#at]) {
      if (next === undefined || next === '\n' || next === '\r') {
        throw grammarError(`The quoted string '${text}' has not been completed.`, this.#place(from));
      }
      text += next === '\\' ? this.#escape() : this.#plain(next);
    }
    this.#at += 1;
    return this.#token('string', from, text);
  }

  #plain(character: string): string {
    if (isControl(character)) {
      throw this.#reservedCharacter(character);
    }
    this.#at += 1;
    return character;
  }

  #reservedCharacter(character: string): Error {
    const shown = isControl(character) ? unicodeEscape(character) : character;
    return grammarError(
      `The character '${shown}' is a reserved JQL character. You must enclose it in a string or use the escape '${unicodeEscape(character)}' instead.`,
      this.#place(this.#at)
    );
  }

  #word(): Token {
    const from = this.#at;
    let text = '';
    for (let next = this.#jql[this.#at]; next !== undefined && !isSpace(next); next = this.#jql[this.#at]) {
      if ('"\'()[],=!~<>|&'.includes(next)) {
        break;
      }
      if (reserved.has(next)) {
        throw this.#reservedCharacter(next);
      }
      text += next === '\\' ? this.#escape() : this.#plain(next);
    }
    const raw = this.#jql.slice(from, this.#at);
    return this.#token(/^-?\d+$/.test(raw) ? 'number' : 'word', from, text);
  }

  /** The next token; the end of the query is one, too. */
  next(): Token {
    while (isSpace(this.#jql[this.#at] ?? 'x')) {
      this.#at += 1;
    }
    const from = this.#at;
    const first = this.#jql[from];
    if (first === undefined) {
      return this.#token('end', from, '');
    }
    if (first === '"' || first === "'") {
      return this.#string(first);
    }
    const symbol = symbols.find((candidate) => this.#jql.startsWith(candidate, from));
    if (symbol !== undefined) {
      this.#at += symbol.length;
      return this.#token('symbol', from, symbol);
    }
    return this.#word();
  }
}

/** Cuts a query into tokens, the last one of kind `end`. Throws JqlError with Jira's text. */
export function tokenise(jql: string): Token[] {
  const scanner = new Scanner(jql);
  const tokens: Token[] = [];
  for (let token = scanner.next(); ; token = scanner.next()) {
    tokens.push(token);
    if (token.kind === 'end') {
      return tokens;
    }
  }
}
