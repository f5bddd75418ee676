import { readNumber } from './readNumber';

it.each([
  ['42', 42],
  [' 12 345 ', 12345],
  ["12'345", 12345],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['-3', -3],
  ['+3', 3],
  ['.5', 0.5],
  ['0,125', 0.125],
  ['1,234,567', 1234567],
  ['1,234.5', 1234.5],
  ['1,234', undefined],
  ['-1,234', undefined],
  ['12,34,5', undefined],
  ['1.234.567', undefined],
  ['', undefined],
  ['12 rows', undefined],
  ['1e9', undefined],
  ['NaN', undefined],
  ['Infinity', undefined],
])('reads %j as %p', (typed, number) => {
  expect(readNumber(typed)).toBe(number);
});
