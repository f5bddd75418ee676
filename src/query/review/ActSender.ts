import { ReviewRefused } from '../../api/review/ReviewRefused';
import type { ReviewAct } from '../../domain/review/acts/ReviewAct';
import type { ActStore } from './ActStore';
import type { WaitingAct } from './WaitingAct';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** The back end takes a thousand. */
const BATCH = 500;

interface Parts {
  store: ActStore;
  send: (acts: readonly WaitingAct[]) => Promise<readonly ReviewAct[]>;
  onKept: (acts: readonly ReviewAct[]) => void;
}

/** Why the acts wait: nothing, or the error that the last attempt ended with. */
export type Holdup = { error: unknown } | undefined;

/**
 * Sends what waits, in its order. Where no verdict comes it tries again, later each time, with the same request ids; an
 * act that the server refuses stays, marked, for the person to decide.
 */
export class ActSender {
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
  private next(): WaitingAct[] {
    this.parts.store.reread();
    return this.parts.store
      .get()
      .filter(({ refusal }) => refusal === undefined)
      .slice(0, BATCH);
  }

  /** All or none are kept, so that after a verdict each goes alone: the others are not to blame. */
  private async sendAll(batch: readonly WaitingAct[]): Promise<void> {
    const { store, send, onKept } = this.parts;
    try {
      onKept(await send(batch));
      store.drop(batch.map(({ requestId }) => requestId));
    } catch (thrown) {
      const [only, another] = batch;
      if (!(thrown instanceof ReviewRefused) || only === undefined) {
        throw thrown;
      }
      if (another === undefined) {
        this.refuse(only, thrown);
        return;
      }
      for (const act of batch) {
        await this.sendAll([act]);
      }
    }
  }

  private refuse(act: WaitingAct, { message: sentence, isConflict, standing }: ReviewRefused): void {
    if (standing.act !== undefined) {
      this.parts.onKept([standing.act]);
    }
    this.parts.store.put([{ ...act, refusal: { sentence, isConflict, standing: standing.act } }]);
  }

  private setHoldup(holdup: Holdup): void {
    this.holdup = holdup;
    this.listeners.forEach((listener) => listener());
  }
}
