import { expect, test } from 'vitest';
import { resolveShared } from './resolveShared.ts';

const known = new Set(['react', '@grafana/data']);

test('a shared module is found under its own name', () => {
  expect(resolveShared('@grafana/data', known)).toBe('wb:@grafana/data');
});

test.each(['/public/plugins/x/module.js', './chunk.js', '../chunk.js', 'https://host/module.js', 'wb:react'])(
  'an address (%s) is left to the loader',
  (address) => {
    expect(resolveShared(address, known)).toBeUndefined();
  }
);

test('a module that nobody shares is refused by its name', () => {
  expect(() => resolveShared('@grafana/scenes', known)).toThrow('Unknown module "@grafana/scenes"');
});

test('a module that only Grafana shares is refused as the workbench’s own gap', () => {
  expect(() => resolveShared('jquery.flot.pie', known)).toThrow('"jquery.flot.pie" with plugins, but the workbench');
});
