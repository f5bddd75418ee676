import type { Shelf } from '../rounds/Shelf';
import { readWaitingAct, type WaitingAct } from './WaitingAct';

/**
 * The acts of one person at one data source that are not known to be kept, on a shelf so that they outlive the page. Each
 * has a place of its own there: two tabs can add and remove at once.
 */
export class ActStore {
  private readonly shelf: Shelf;
  private readonly prefix: string;
  private readonly listeners = new Set<() => void>();
  /** Those for which the shelf has no room. */
  private readonly unkept = new Map<string, WaitingAct>();
  private current: readonly WaitingAct[] = [];
  private currentText = '';

  constructor(shelf: Shelf, owner: string) {
    this.shelf = shelf;
    this.prefix = `quantyca-rounds.review.${owner}.`;
    this.reread();
  }

  readonly get = (): readonly WaitingAct[] => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The place for the next act. */
  nextPlace(): number {
    return Math.max(0, ...this.current.map(({ place }) => place)) + 1;
  }

  put(acts: readonly WaitingAct[]): void {
    for (const act of acts) {
      const isKept = this.shelf.put(this.prefix + act.requestId, JSON.stringify(act)) && this.shelf.isLasting;
      if (isKept) {
        this.unkept.delete(act.requestId);
      } else {
        this.unkept.set(act.requestId, act);
      }
    }
    this.reread();
  }

  drop(requests: readonly string[]): void {
    for (const request of requests) {
      this.unkept.delete(request);
      this.shelf.drop(this.prefix + request);
    }
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

  private read(): WaitingAct[] {
    const kept = this.shelf
      .keys()
      .filter((key) => key.startsWith(this.prefix))
      .flatMap((key) => readWaitingAct(this.shelf.get(key) ?? '') ?? []);
    const all = [...kept.filter(({ requestId }) => !this.unkept.has(requestId)), ...this.unkept.values()];
    return all.sort((a, b) => a.place - b.place || (a.requestId < b.requestId ? -1 : 1));
  }
}
