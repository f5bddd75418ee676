import { expect, test } from 'vitest';
import { redirectTarget } from './redirectTarget.ts';

test.each([
  ['/d/rounds-operations?from=now-1h', '/d/rounds-operations?from=now-1h'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/login', '/'],
  [null, '/'],
])('after the login %s leads to %s', (wish, target) => {
  expect(redirectTarget(wish)).toBe(target);
});
