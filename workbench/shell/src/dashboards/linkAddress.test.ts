import { CustomVariable, EmbeddedScene, SceneReactObject, SceneTimeRange, SceneVariableSet } from '@grafana/scenes';
import { expect, test } from 'vitest';
import { linkAddress } from './linkAddress.ts';

const customer = new CustomVariable({ name: 'customer', query: 'acme', value: 'acme', text: 'acme' });
const scene = new EmbeddedScene({
  $variables: new SceneVariableSet({ variables: [customer] }),
  $timeRange: new SceneTimeRange({ from: 'now-7d', to: 'now' }),
  body: new SceneReactObject({}),
});

test('variables in a link are filled in', () => {
  const link = { url: '/d/ops?var-customer=$customer', includeVars: false, keepTime: false };
  expect(linkAddress(scene, link)).toBe('/d/ops?var-customer=acme');
});

test('a link takes variables and time along on request', () => {
  const address = new URL(linkAddress(scene, { url: '/d/ops', includeVars: true, keepTime: true }), 'http://localhost');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ 'var-customer': 'acme', from: 'now-7d', to: 'now' });
});

test('code is no address', () => {
  expect(linkAddress(scene, { url: 'javascript:alert(1)', includeVars: false, keepTime: false })).toBe('about:blank');
});
