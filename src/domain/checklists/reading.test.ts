import { makeId } from './makeId';
import { readSpan } from './readSpan';
import { readWallTime } from './readWallTime';

it.each([
  ['06:30', '06:30'],
  ['6:30', '06:30'],
  ['6.30', '06:30'],
  ['630', '06:30'],
  ['0630', '06:30'],
  [' 18 ', '18:00'],
  ['0', '00:00'],
  ['24:00', undefined],
  ['12:60', undefined],
  ['6:3', undefined],
  ['noon', undefined],
  ['', undefined],
])('reads the time %j as %j', (typed, time) => {
  expect(readWallTime(typed)).toBe(time);
});

it.each([
  ['30', '30m'],
  ['30m', '30m'],
  ['90 min', '1h30m'],
  ['1h', '1h'],
  ['1 h 30 m', '1h30m'],
  ['0', ''],
  ['', ''],
  ['0m', ''],
  ['-5', undefined],
  ['1d', undefined],
  ['1.5h', undefined],
  ['744h', '744h'],
  ['745h', undefined],
])('reads the span %j as %j', (typed, span) => {
  expect(readSpan(typed)).toBe(span);
});

it.each([
  ['DB backup finished', [], 'db-backup-finished'],
  ['Perché è così?', [], 'perche-e-cosi'],
  ['a', ['a', 'a-2'], 'a-3'],
  ['夜間', [], 'check'],
  ['夜間', ['check'], 'check-2'],
  ['x'.repeat(90), [], 'x'.repeat(50)],
  ['--', [], 'check'],
])('makes of %j beside %j the id %j', (title, taken, id) => {
  expect(makeId(title, taken, 'check')).toBe(id);
});
