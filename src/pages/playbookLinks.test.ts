import type { PluginExtensionPanelContext } from '@grafana/data';
import { config } from '@grafana/runtime';
import { readPlace } from './Playbook/place';
import { alertEntryLink, paletteLink, panelEntryLink, type AlertContext } from './playbookLinks';

const signIn = (isSignedIn: boolean) => Object.assign(config.bootData.user, { isSignedIn });

const panel: PluginExtensionPanelContext = {
  id: 3,
  pluginId: 'table',
  title: 'Queue',
  timeRange: { from: 'now-6h', to: 'now' },
  timeZone: 'utc',
  dashboard: { uid: 'ops', title: 'Operations', tags: [] },
  targets: [],
};

const placeOf = (path = '') => readPlace(new URL(path, 'https://grafana.example').searchParams);

beforeEach(() => signIn(true));

describe('the link of an alert', () => {
  it.each<[string, AlertContext, string]>([
    ['as the ruler has its rule', { rule: { rulerRule: { grafana_alert: { uid: 'r-1' } } } }, 'r-1'],
    ['as the state of its rule has it', { rule: { promRule: { uid: 'r-2' } } }, 'r-2'],
    ['without its rule', {}, ''],
  ])('leads to its entry, %s', (_, context, rule) => {
    const labels = { alertname: 'Disk & co', mount: '/a=b', __alert_rule_uid__: 'x' };
    const { path } = alertEntryLink.configure?.({ ...context, instance: { labels } }) ?? {};
    expect(placeOf(path)).toEqual({ view: 'alert', id: '', rule, labels: { alertname: 'Disk & co', mount: '/a=b' } });
  });

  it('can be read where what Grafana has fetched is frozen', () => {
    const readOnly = <T extends object>(of: T): T =>
      new Proxy(of, {
        get: (target, name, receiver) => {
          const value: unknown = Reflect.get(target, name, receiver);
          return typeof value === 'object' && value !== null ? readOnly(value) : value;
        },
      });
    const instance = Object.freeze({ labels: Object.freeze({ alertname: 'x' }) });
    const rule = Object.freeze({ rulerRule: Object.freeze({ grafana_alert: Object.freeze({ uid: 'r-1' }) }) });
    const place = placeOf(alertEntryLink.configure?.(readOnly({ instance, rule }))?.path);
    expect(place).toMatchObject({ rule: 'r-1', labels: { alertname: 'x' } });
  });

  it('is not there without an alert', () => {
    expect(alertEntryLink.configure?.({})).toBeUndefined();
    expect(alertEntryLink.configure?.(undefined)).toBeUndefined();
  });
});

it('leads from a panel to its entries, once its dashboard is saved', () => {
  expect(placeOf(panelEntryLink.configure?.(panel)?.path)).toMatchObject({ view: 'panel', id: 'panel:ops/3' });
  expect(panelEntryLink.configure?.({ ...panel, dashboard: { ...panel.dashboard, uid: '' } })).toBeUndefined();
});

it('is for nobody who is not signed in', () => {
  signIn(false);
  expect(alertEntryLink.configure?.({ instance: { labels: {} } })).toBeUndefined();
  expect(panelEntryLink.configure?.(panel)).toBeUndefined();
  expect(paletteLink.configure?.(undefined)).toBeUndefined();
});
