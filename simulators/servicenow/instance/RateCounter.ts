const HOUR = 3_600_000;

/** Counts the requests of each account in the hours of a clock. */
export class RateCounter {
  #hour = -1;
  readonly #counts = new Map<string, number>();

  /** Counts a request at `now` (epoch milliseconds); gives how many the account has made in this hour. */
  add(account: string, now: number): number {
    const hour = Math.floor(now / HOUR);
    if (hour !== this.#hour) {
      this.clear();
      this.#hour = hour;
    }
    const count = (this.#counts.get(account) ?? 0) + 1;
    this.#counts.set(account, count);
    return count;
  }

  /** Forgets all counts. */
  clear(): void {
    this.#counts.clear();
  }

  /** When the hour of `now` ends, in epoch milliseconds. */
  static end(now: number): number {
    return (Math.floor(now / HOUR) + 1) * HOUR;
  }
}
