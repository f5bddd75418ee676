import { expect, test } from 'vitest';
import { findLinks } from './findLinks.ts';
import type { ExtendingApp } from './loadExtendingApps.ts';

const target = 'grafana/alerting/instance/action';
const link = (title: string, configure?: () => { title: string } | undefined) => ({
  targets: target,
  title,
  path: '/a/x',
  configure,
});

function app(...addedLinkConfigs: ExtendingApp['addedLinkConfigs']): ExtendingApp {
  return {
    id: 'x-app',
    addedLinkConfigs,
    addedComponentConfigs: [],
    addedFunctionConfigs: [],
    exposedComponentConfigs: [],
  };
}

const titles = (apps: ExtendingApp[], limitPerPlugin?: number) =>
  findLinks(apps, { extensionPointId: target, context: {}, limitPerPlugin }).map(({ title }) => title);

test('a link shows as its configuration makes it, or not at all', () => {
  expect(
    titles([
      app(
        link('Plain'),
        link('Old', () => ({ title: 'New' })),
        link('Hidden', () => undefined)
      ),
    ])
  ).toEqual(['Plain', 'New']);
});

test('each app gets no more than its share, and only in its places', () => {
  expect(titles([app(link('1'), link('2')), app(link('3'), { ...link('4'), targets: ['elsewhere'] })], 1)).toEqual([
    '1',
    '3',
  ]);
});
