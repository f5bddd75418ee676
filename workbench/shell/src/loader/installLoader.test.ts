import { expect, test } from 'vitest';
import * as grafanaData from '@grafana/data';
import { installLoader } from './installLoader.ts';

test('a plugin gets our modules, whole ones unwrapped, and a bare unknown name is refused', async () => {
  installLoader();
  expect(System.get('wb:@grafana/data')).toBe(grafanaData);
  expect(System.get('wb:lodash')).toMatchObject({ __useDefault: true });
  await expect(System.import('no-such-module')).rejects.toThrow('no-such-module');
});
