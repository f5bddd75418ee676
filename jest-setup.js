import './.config/jest-setup';
import { configure } from '@testing-library/react';

// Looking up by role asks for the styles of every ancestor of every element, which is most of a test's time.
configure({ defaultHidden: true, asyncUtilTimeout: 30_000 });

// Grafana's boot data must be there before @grafana/runtime is loaded.
window.grafanaBootData = { settings: { featureToggles: {} }, user: { orgRole: 'Viewer' }, navTree: [] };

// jsdom has no layout. Comboboxes show only the options that fit, and positions are asked of these.
Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 400);
Element.prototype.scrollIntoView = () => {};
for (const size of ['offsetHeight', 'offsetWidth', 'clientHeight', 'clientWidth']) {
  Object.defineProperty(HTMLElement.prototype, size, { configurable: true, value: 400 });
}
HTMLCanvasElement.prototype.getContext = () => ({ measureText: (text) => ({ width: text.length * 8 }) });
global.DOMRect ??= class {
  constructor(x, y, width, height) {
    Object.assign(this, { x, y, width, height, top: y, left: x, right: x + width, bottom: y + height });
  }
};
global.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
global.IntersectionObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** What was complained about in the console during a test; any of it fails the test. */
let complaints = [];
for (const level of ['error', 'warn']) {
  console[level] = (...parts) => complaints.push(`console.${level}: ${parts.map(String).join(' ')}`);
}
// i18next greets with an advertisement.
console.info = () => {};
afterEach(() => {
  const found = complaints;
  complaints = [];
  if (found.length > 0) {
    throw new Error(found.join('\n').slice(0, 4000));
  }
});
