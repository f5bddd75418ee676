import { expect, test } from 'vitest';
import { PluginIncludeType } from '@grafana/data';
import { mayOpenPath, navigationPages } from './appPages.ts';

const page = (name: string, role: string, addToNav = true) => ({
  type: PluginIncludeType.page,
  name,
  role,
  addToNav,
  path: `/a/x/${name}`,
});
const app = { includes: [page('home', 'Viewer'), page('setup', 'Admin'), page('hidden', 'Viewer', false)] };

test('navigation holds the pages that are meant for it and for the role', () => {
  expect(navigationPages(app, 'Viewer').map(({ name }) => name)).toEqual(['home']);
  expect(navigationPages(app, 'Admin').map(({ name }) => name)).toEqual(['home', 'setup']);
});

test('only the exact path of a page is guarded', () => {
  expect(mayOpenPath(app, '/a/x/setup', 'Editor')).toBe(false);
  expect(mayOpenPath(app, '/a/x/setup/deeper', 'Editor')).toBe(true);
});
