import { config } from '@grafana/runtime';
import { startBackend } from '../../testing/startBackend';
import { listDashboardVersions } from './listDashboardVersions';

const server = startBackend();
const route = (version: string) => `GET /apis/dashboard.grafana.app/${version}/namespaces/org-2/dashboards`;
const item = (name: string, resourceVersion: string) => ({ metadata: { name, resourceVersion } });

beforeEach(() => {
  config.namespace = 'org-2';
});

it('reads all pages', async () => {
  server.backend.answers(route('v1beta1'), ({ params }: { params?: Record<string, string> }) =>
    params?.['continue'] === 'more'
      ? { metadata: {}, items: [item('b', '2')] }
      : { metadata: { continue: 'more' }, items: [item('a', '1')] }
  );
  expect([...((await listDashboardVersions()) ?? [])]).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
});

it('asks in another form where Grafana does not know the first, and does without in the end', async () => {
  ['v1beta1', 'v1'].forEach((version) => server.backend.refuses(route(version), 404, 'none'));
  server.backend.answers(route('v0alpha1'), { metadata: {}, items: [item('a', '1')] });
  expect((await listDashboardVersions())?.get('a')).toBe('1');
  server.backend.refuses(route('v0alpha1'), 500, 'none');
  expect(await listDashboardVersions()).toBeUndefined();
});
