import type { UnsentStore } from './UnsentStore';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

interface Parts<T extends { place: number }, Verdict> {
  store: UnsentStore<T>;
  requestOf: (act: T) => string;
  /** What has to be sent next, in one request, of what waits; nothing where all are sent or refused. */
  next: (waiting: readonly T[]) => readonly T[];
  /** Sends acts of which the server keeps all or none. */
  send: (acts: readonly T[]) => Promise<void>;
  /** Whether the server has decided, so that sending it once more would change nothing. */
  isVerdict: (thrown: unknown) => thrown is Verdict;
  /** The act as it stays after the verdict about it, marked so that `next` passes it over. */
  refused: (act: T, verdict: Verdict) => T;
}

/** Why the acts wait: nothing, or the error that the last attempt ended with. */
export type Holdup = { error: unknown } | undefined;

/**
 * Sends what waits, in its order. Where no verdict comes it tries again, later each time, with the same request ids; an
 * act that the server refuses stays, marked, for the person to decide.
 */
export class UnsentSender<T extends { place: number }, Verdict> {
  private readonly parts: Parts<T, Verdict>;
  private readonly listeners = new Set<() => void>();
  private isSending = false;
  private waitMs = FIRST_WAIT_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private holdup: Holdup;

  constructor(parts: Parts<T, Verdict>) {
    this.parts = parts;
  }

  readonly getHoldup = (): Holdup => this.holdup;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Sends all that waits, at once. Meanwhile called again, it does nothing: the first call takes the new ones along. */
  readonly flush = async (): Promise<void> => {
    clearTimeout(this.timer);
    if (this.isSending) {
      return;
    }
    this.isSending = true;
    try {
      for (let batch = this.next(); batch.length > 0; batch = this.next()) {
        await this.sendAll(batch);
        this.waitMs = FIRST_WAIT_MS;
        this.setHoldup(undefined);
      }
    } catch (error) {
      this.setHoldup({ error });
      this.timer = setTimeout(() => void this.flush(), this.waitMs);
      this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
    } finally {
      this.isSending = false;
    }
  };

  /** Another tab may have sent them meanwhile, or their person signed out. */
  private next(): readonly T[] {
    this.parts.store.reread();
    return this.parts.next(this.parts.store.get());
  }

  /** All or none are kept, so that after a verdict each goes alone: the others are not to blame. */
  private async sendAll(batch: readonly T[]): Promise<void> {
    const { store, requestOf, send, isVerdict, refused } = this.parts;
    try {
      await send(batch);
      store.drop(...batch.map(requestOf));
    } catch (thrown) {
      const [only, another] = batch;
      if (!isVerdict(thrown) || only === undefined) {
        throw thrown;
      }
      if (another === undefined) {
        store.put(refused(only, thrown));
        return;
      }
      for (const act of batch) {
        await this.sendAll([act]);
      }
    }
  }

  private setHoldup(holdup: Holdup): void {
    this.holdup = holdup;
    this.listeners.forEach((listener) => listener());
  }
}
