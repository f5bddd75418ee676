import { percentOf } from './percentOf';

it.each([
  [0, 0, '–'],
  [0, 5, '0 %'],
  [5, 5, '100 %'],
  [999, 1000, '99 %'],
  [1, 1000, '1 %'],
  [2, 3, '67 %'],
])('%d of %d is %s', (part, whole, text) => {
  expect(percentOf(part, whole)).toBe(text);
});
