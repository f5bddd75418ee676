import { expect, test } from 'vitest';
import { readBootData } from './readBootData.ts';

test('a page without boot data is that of a person who is not signed in', () => {
  expect(readBootData(undefined)).toMatchObject({ user: { isSignedIn: false }, settings: { panels: {}, apps: {} } });
});

test('what the host wrote stays, also what the shell does not know', () => {
  const input = { user: { isSignedIn: true, orgRole: 'Editor' }, settings: { namespace: 'default', apps: { a: 1 } } };
  expect(readBootData(input)).toMatchObject(input);
});
