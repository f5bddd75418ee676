/** How long an access token lives, in seconds; ServiceNow says one less than half an hour. */
export const accessLife = 1799;
/** How long a refresh token lives: a hundred days, in seconds. */
const refreshLife = 8_640_000;

interface Token {
  userName: string;
  kind: 'access' | 'refresh';
  /** Epoch milliseconds. */
  ends: number;
}

/** Gives out tokens of OAuth and knows whose they are. */
export class TokenDesk {
  readonly #instance: string;
  readonly #tokens = new Map<string, Token>();
  #count = 0;

  constructor(instance: string) {
    this.#instance = instance;
  }

  /** A new token for an account. */
  give(userName: string, kind: 'access' | 'refresh', now: number): string {
    this.#count += 1;
    const token = `${kind}-${this.#instance}-${this.#count}`;
    const life = kind === 'access' ? accessLife : refreshLife;
    this.#tokens.set(token, { userName, kind, ends: now + life * 1000 });
    return token;
  }

  /** Whose token it is; undefined when it is unknown, of another kind, past its end, or withdrawn. */
  ownerOf(token: string, kind: 'access' | 'refresh', now: number): string | undefined {
    const found = this.#tokens.get(token);
    return found !== undefined && found.kind === kind && now < found.ends ? found.userName : undefined;
  }

  /** Withdraws a token. */
  revoke(token: string): void {
    this.#tokens.delete(token);
  }
}
