import { inOrder, readWaiting, writeWaiting, type Outbox, type Waiting } from '../../domain/rounds/outbox';
import type { Shelf } from './Shelf';

/**
 * The acts of one person at one data source that are not known to be recorded, kept on a shelf so that they outlive the
 * page. Each has a place of its own there: two tabs can add and remove at once.
 */
export class OutboxStore {
  private readonly shelf: Shelf;
  private readonly prefix: string;
  private readonly listeners = new Set<() => void>();
  private readonly unkept = new Map<string, Waiting>();
  private current: Outbox = [];
  private currentText = '';

  constructor(shelf: Shelf, owner: string) {
    this.shelf = shelf;
    this.prefix = `quantyca-rounds.outbox.${owner}.`;
    this.reread();
  }

  readonly get = (): Outbox => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The place for the next act. */
  nextPlace(): number {
    return Math.max(0, ...this.current.map(({ place }) => place)) + 1;
  }

  /** Keeps an act, or its newer form; false where it will not outlive the page. */
  put(waiting: Waiting): boolean {
    const isKept = this.shelf.put(this.prefix + waiting.request, writeWaiting(waiting)) && this.shelf.isLasting;
    if (isKept) {
      this.unkept.delete(waiting.request);
    } else {
      this.unkept.set(waiting.request, waiting);
    }
    this.reread();
    return isKept;
  }

  drop(request: string): void {
    this.unkept.delete(request);
    this.shelf.drop(this.prefix + request);
    this.reread();
  }

  /** Takes over what another tab has changed. */
  readonly reread = (): void => {
    const found = this.read();
    const text = JSON.stringify(found);
    if (text !== this.currentText) {
      this.current = found;
      this.currentText = text;
      this.listeners.forEach((listener) => listener());
    }
  };

  private read(): Outbox {
    const kept = this.shelf
      .keys()
      .filter((key) => key.startsWith(this.prefix))
      .flatMap((key) => readWaiting(this.shelf.get(key) ?? '') ?? []);
    return inOrder([...kept.filter(({ request }) => !this.unkept.has(request)), ...this.unkept.values()]);
  }
}
