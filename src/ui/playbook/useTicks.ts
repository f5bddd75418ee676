import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Ticks } from './Ticks';

/** Where the browser keeps texts; `browserShelf` is one. */
interface TickShelf {
  keys: () => string[];
  get: (key: string) => string | undefined;
  put: (key: string, text: string) => boolean;
  drop: (key: string) => void;
}

interface Where {
  /** The person; undefined for nobody, whose ticks are not kept. */
  who: string | undefined;
  /** What the steps are shown for: a panel of a dashboard, or an alert with its entry. */
  place: string;
  /** YYYY-MM-DD. */
  day: string;
}

const PREFIX = 'quantyca-rounds.steps.';
const DAY = 'YYYY-MM-DD'.length;

/** Ticks of the same place on the same page belong together. */
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function readDone(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter((box): box is string => typeof box === 'string') : [];
  } catch {
    return [];
  }
}

/** Of the day before, something may still be in use in another zone. */
function dropOlder(shelf: TickShelf, day: string): void {
  const yesterday = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, DAY);
  shelf
    .keys()
    .filter((key) => key.startsWith(PREFIX) && key.slice(-DAY) < yesterday)
    .forEach((key) => shelf.drop(key));
}

/** The ticks of one person at one place, which last for a day and stay in this browser. */
export function useTicks(shelf: TickShelf, { who, place, day }: Where): Ticks | undefined {
  const key = `${PREFIX}${who ?? ''}.${place}.${day}`;
  const text = useSyncExternalStore(
    subscribe,
    useCallback(() => shelf.get(key) ?? '[]', [shelf, key])
  );
  return useMemo(() => {
    if (who === undefined) {
      return undefined;
    }
    const done = new Set(readDone(text));
    return {
      done,
      toggle: (box) => {
        const others = [...done].filter((one) => one !== box);
        dropOlder(shelf, day);
        shelf.put(key, JSON.stringify(done.has(box) ? others : [...others, box]));
        tell();
      },
      startOver: () => {
        shelf.drop(key);
        tell();
      },
    };
  }, [shelf, who, key, day, text]);
}
