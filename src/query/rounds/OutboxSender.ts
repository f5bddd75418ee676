import { ActRefused } from '../../domain/rounds/ActRefused';
import { nextToSend, type Waiting } from '../../domain/rounds/outbox';
import type { WholeRound } from '../../domain/rounds/roundSchema';
import type { OutboxStore } from './OutboxStore';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

interface Parts {
  store: OutboxStore;
  send: (waiting: Waiting) => Promise<WholeRound>;
  /** Told how a round stands whenever the server says so. */
  onRound: (round: WholeRound) => void;
}

/** Why the acts wait: nothing, or the error that the last attempt ended with. */
export type Holdup = { error: unknown } | undefined;

/**
 * Sends what waits, one act at a time and in its order. Where no verdict comes it tries again, later each time, with the
 * same request id; where the server refuses, the act stays, marked, for the person to decide.
 */
export class OutboxSender {
  private readonly parts: Parts;
  private readonly listeners = new Set<() => void>();
  private isSending = false;
  private waitMs = FIRST_WAIT_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private holdup: Holdup;

  constructor(parts: Parts) {
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
      for (let next = this.next(); next !== undefined; next = this.next()) {
        await this.sendOne(next);
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

  /** Another tab may have sent it meanwhile, or its person signed out. */
  private next(): Waiting | undefined {
    this.parts.store.reread();
    return nextToSend(this.parts.store.get());
  }

  private async sendOne(waiting: Waiting): Promise<void> {
    const { store, send, onRound } = this.parts;
    try {
      onRound(await send(waiting));
      store.drop(waiting.request);
    } catch (thrown) {
      if (!(thrown instanceof ActRefused)) {
        throw thrown;
      }
      if (thrown.round !== undefined) {
        onRound(thrown.round);
      }
      store.put({ ...waiting, refusal: { code: thrown.code, sentence: thrown.message } });
    }
  }

  private setHoldup(holdup: Holdup): void {
    this.holdup = holdup;
    this.listeners.forEach((listener) => listener());
  }
}
