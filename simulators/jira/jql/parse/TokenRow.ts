import { grammarError } from '../JqlError.ts';
import type { Token } from './Token.ts';

const nothing: Token = { kind: 'end', text: '', raw: '', line: 1, character: 1 };

/** The tokens of a query and how far they have been read. Words are compared in any case. */
export class TokenRow {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The next token, which stays. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? this.#tokens.at(-1) ?? nothing;
  }

  /** The next token, which is read. */
  take(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Whether an unquoted word stands next (or further ahead). */
  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'word' && token.text.toLowerCase() === word;
  }

  /** Reads a word if it stands next. */
  takeWord(word: string): boolean {
    const found = this.isWord(word);
    this.#at += found ? 1 : 0;
    return found;
  }

  /** Reads a symbol if it stands next. */
  takeSymbol(symbol: string): boolean {
    const token = this.peek();
    const found = token.kind === 'symbol' && token.text === symbol;
    this.#at += found ? 1 : 0;
    return found;
  }

  /** Reads a symbol. Throws JqlError when another token stands there. */
  expectSymbol(symbol: string): void {
    const token = this.peek();
    if (!this.takeSymbol(symbol)) {
      throw token.kind === 'end'
        ? grammarError(`Expecting '${symbol}' before the end of the query.`)
        : grammarError(`Expecting '${symbol}' but got '${token.text}'.`, token);
    }
  }

  /** Reads the parenthesis that closes a group of clauses. Throws JqlError when something else stands there. */
  expectClosing(): void {
    const token = this.peek();
    if (token.kind !== 'end' && !(token.kind === 'symbol' && token.text === ')')) {
      throw grammarError(`Expecting either 'OR' or 'AND' but got '${token.text}'.`, token);
    }
    this.expectSymbol(')');
  }
}
