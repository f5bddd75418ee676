import { act, screen } from '@testing-library/react';
import { alert, found, known } from '../../../../testing/reviewedItems';
import { aRule, showItem } from '../../../../testing/showItem';
import { signIn } from '../../../../testing/signIn';
import { startBackend } from '../../../../testing/startBackend';

const server = startBackend();

/** A screen on which nothing is in view until it is said. */
function fakeView() {
  const seen: Array<(entries: Array<{ isIntersecting: boolean }>) => void> = [];
  class Observer {
    constructor(callback: (typeof seen)[number]) {
      seen.push(callback);
    }
    observe = () => undefined;
    disconnect = () => undefined;
  }
  Object.defineProperty(window, 'IntersectionObserver', { configurable: true, value: Observer });
  return { show: () => act(() => seen.forEach((callback) => callback([{ isIntersecting: true }]))) };
}

beforeEach(() => {
  signIn('Editor', 'u-1');
  window.localStorage.clear();
});

describe('the panel of a rule', () => {
  const dashboard = 'GET /api/dashboards/uid/infra';
  const rules = [aRule({ __dashboardUid__: 'infra', __panelId__: '4' })];

  it('is read only once it is in view, and says so where it is gone', async () => {
    const view = fakeView();
    server.backend.answers(dashboard, { dashboard: { panels: [] } });
    showItem(alert, { material: { ...known, rules }, found });
    expect(screen.getByRole('link', { name: 'Open the panel in its dashboard' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/d\/infra\?from=\d+&to=\d+&viewPanel=panel-4$/)
    );
    expect(server.backend.sentTo(dashboard)).toEqual([]);
    view.show();
    expect(await screen.findByText(/is not in its dashboard/)).toBeInTheDocument();
    expect(server.backend.sentTo(dashboard)).toHaveLength(1);
  });

  it('says why where its dashboard cannot be read', async () => {
    const view = fakeView();
    server.backend.refuses(dashboard, 403, 'no');
    showItem(alert, { material: { ...known, rules }, found });
    view.show();
    expect(await screen.findByRole('note')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the panel in its dashboard' })).toBeInTheDocument();
  });
});
