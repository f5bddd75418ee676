/** A site's clock: the machine's, or one that stands still until it is moved. */
export class Clock {
  #standing: number | undefined;
  #ahead = 0;

  /** @param standing epoch milliseconds to stand at; absent: the machine's clock */
  constructor(standing?: number) {
    this.#standing = standing;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#standing ?? Date.now() + this.#ahead;
  }

  /** From now on the clock stands at `instant` (epoch milliseconds). */
  standAt(instant: number): void {
    this.#standing = instant;
  }

  /** Moves the clock by `milliseconds`; a running clock runs on from there. */
  advance(milliseconds: number): void {
    if (this.#standing === undefined) {
      this.#ahead += milliseconds;
    } else {
      this.#standing += milliseconds;
    }
  }
}
