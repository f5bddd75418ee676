import { beforeEach, expect, vi } from 'vitest';
import { readBootData } from '../src/boot/readBootData.ts';

/** jsdom lacks what Grafana's packages ask for while they are imported. */
class NoObserver implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  disconnect() {}
  observe() {}
  unobserve() {}
  takeRecords() {
    return [];
  }
}

function noMedia(media: string) {
  const nothing = () => undefined;
  return Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: nothing,
    removeListener: nothing,
  });
}

globalThis.IntersectionObserver ??= NoObserver;
window.matchMedia ??= noMedia;
window.grafanaBootData = readBootData({});

/** A request that no test has arranged fails the test. */
beforeEach(() => {
  vi.stubGlobal('fetch', (address: unknown) => {
    expect.fail(`unexpected request: ${String(address)}`);
  });
});
