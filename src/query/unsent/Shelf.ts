/** Where the browser keeps texts from one page to the next; `localStorage`, or memory where that is not to be had. */
export interface Shelf {
  /** False where nothing outlives the page. */
  isLasting: boolean;
  keys: () => string[];
  get: (key: string) => string | undefined;
  /** False where the text could not be kept. */
  put: (key: string, text: string) => boolean;
  drop: (key: string) => void;
}

function memoryShelf(): Shelf {
  const texts = new Map<string, string>();
  return {
    isLasting: false,
    keys: () => [...texts.keys()],
    get: (key) => texts.get(key),
    put: (key, text) => {
      texts.set(key, text);
      return true;
    },
    drop: (key) => void texts.delete(key),
  };
}

function storageShelf(storage: Storage): Shelf {
  return {
    isLasting: true,
    keys: () => Object.keys(storage),
    get: (key) => storage.getItem(key) ?? undefined,
    put: (key, text) => {
      try {
        storage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
    drop: (key) => storage.removeItem(key),
  };
}

/** The browser's own shelf. Some browsers throw when it is only looked at. */
export function browserShelf(): Shelf {
  try {
    const probe = 'quantyca-rounds.probe';
    window.localStorage.setItem(probe, '1');
    window.localStorage.removeItem(probe);
    return storageShelf(window.localStorage);
  } catch {
    return memoryShelf();
  }
}
