import { expect, test } from 'vitest';
import { chosenTheme } from './chosenTheme.ts';

test('the address decides before the preference', () => {
  expect(chosenTheme('?theme=dark', 'light')).toBe('dark');
  expect(chosenTheme('?theme=light', 'dark')).toBe('light');
  expect(chosenTheme('?from=now-1h', 'light')).toBe('light');
});

test('an unknown theme is dark', () => {
  expect(chosenTheme('?theme=pink', 'light')).toBe('dark');
  expect(chosenTheme('', 'system')).toBe('dark');
});
