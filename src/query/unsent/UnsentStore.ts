import { byPlace } from '../../domain/byPlace';
import type { Shelf } from './Shelf';

/** How the acts of one kind are told apart and written down. */
export interface Kept<T> {
  /** What the names of their places on the shelf begin with. */
  prefix: string;
  /** The request that an act is sent with, whenever it is sent. */
  requestOf: (act: T) => string;
  write: (act: T) => string;
  /** Reads what `write` wrote; undefined for anything else, such as the text of another release. */
  read: (text: string) => T | undefined;
}

/**
 * The acts of one person at one data source that the server is not known to have, on a shelf so that they outlive the
 * page. Each has a place of its own there: two tabs can add and remove at once.
 */
export class UnsentStore<T extends { place: number }> {
  private readonly shelf: Shelf;
  private readonly kept: Kept<T>;
  private readonly listeners = new Set<() => void>();
  /** Those for which the shelf has no room. */
  private readonly unkept = new Map<string, T>();
  private current: readonly T[] = [];
  private currentText = '';

  constructor(shelf: Shelf, kept: Kept<T>) {
    this.shelf = shelf;
    this.kept = kept;
    this.reread();
  }

  /** The acts by their place. */
  readonly get = (): readonly T[] => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The place for the next act. */
  nextPlace(): number {
    return Math.max(0, ...this.current.map(({ place }) => place)) + 1;
  }

  /** Keeps acts, or their newer forms; false where one of them will not outlive the page. */
  put(...acts: readonly T[]): boolean {
    const kept = acts.map((act) => this.putOne(this.kept.requestOf(act), act));
    this.reread();
    return kept.every(Boolean);
  }

  drop(...requests: readonly string[]): void {
    for (const request of requests) {
      this.unkept.delete(request);
      this.shelf.drop(this.kept.prefix + request);
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

  private putOne(request: string, act: T): boolean {
    const isKept = this.shelf.put(this.kept.prefix + request, this.kept.write(act)) && this.shelf.isLasting;
    if (isKept) {
      this.unkept.delete(request);
    } else {
      this.unkept.set(request, act);
    }
    return isKept;
  }

  private read(): T[] {
    const { prefix, read, requestOf } = this.kept;
    const kept = this.shelf
      .keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => read(this.shelf.get(key) ?? '') ?? []);
    const all = [...kept.filter((act) => !this.unkept.has(requestOf(act))), ...this.unkept.values()];
    return all.sort(byPlace(requestOf));
  }
}
