/** A task of the page's main thread, in ms of the page's clock; only those of 50 ms or more are told. */
export interface LongTask {
  start: number;
  duration: number;
}

/** A key's event until the next frame was painted (to 8 ms), and how long its listeners ran; only from 16 ms. */
export interface SlowKey {
  type: string;
  duration: number;
  listeners: number;
}

/** What is waited for: so many elements of the selector in which the text stands. */
export interface Sight {
  selector: string;
  text: string;
  count: number;
}

export interface Probe {
  longTasks: LongTask[];
  slowKeys: SlowKey[];
  /** When that was first painted, in ms of the page's clock. */
  painted: (sight: Sight) => Promise<number>;
  /** From now on awaits the next press of a key, and the text in what is the active row now. */
  awaitPress: (text: string) => void;
  /** How long after that press the row showed the text, in ms. */
  shownAfterPress: Promise<number>;
}

declare global {
  interface Window {
    bench: Probe;
    /** When each of the page's first sights was painted. */
    benchDrawn: Array<Promise<number>>;
  }
}

/** Runs in the page, before anything else; so it can use nothing from outside. */
export function installProbe(first: Sight[]): void {
  const longTasks: LongTask[] = [];
  const slowKeys: SlowKey[] = [];
  performance.setResourceTimingBufferSize(10_000);
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ start: startTime, duration })));
  }).observe({ type: 'longtask', buffered: true });
  // Newer than the types of the DOM.
  const events: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
    buffered: true,
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry instanceof PerformanceEventTiming && /^key|input/.test(entry.name)) {
        const listeners = entry.processingEnd - entry.processingStart;
        slowKeys.push({ type: entry.name, duration: entry.duration, listeners });
      }
    }
  }).observe(events);

  // A task that is posted in the frame's callback runs after the frame was painted.
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(undefined);
    });
  const once = async (root: Node, isThere: () => boolean): Promise<number> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (isThere()) {
          observer.disconnect();
          clearTimeout(timer);
          afterPaint(() => resolve(performance.now()));
        }
      };
      const observer = new MutationObserver(look);
      const timer = setTimeout(() => reject(new Error('What was waited for did not come in 30 seconds.')), 30_000);
      observer.observe(root, { childList: true, subtree: true, characterData: true, attributes: true });
      look();
    });
  const painted = async ({ selector, text, count }: Sight) =>
    once(document, () => {
      const all = Array.from(document.querySelectorAll(selector));
      return all.filter(({ textContent }) => text === '' || textContent.includes(text)).length >= count;
    });
  const awaitPress = (text: string) => {
    const row = document.querySelector('[role="row"][data-active="true"]') ?? document.body;
    let pressed = Number.NaN;
    window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    window.bench.shownAfterPress = once(row, () => row.textContent.includes(text)).then((shown) => shown - pressed);
  };
  window.bench = { longTasks, slowKeys, painted, awaitPress, shownAfterPress: Promise.resolve(0) };
  window.benchDrawn = first.map(painted);
}
