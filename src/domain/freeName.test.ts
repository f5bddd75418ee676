import { freeName } from './freeName';

it.each([
  [[], 'Rounds'],
  [['rounds'], 'Rounds-1'],
  [['Rounds', 'Rounds-1'], 'Rounds-2'],
  [['Rounds-1'], 'Rounds'],
])('where %j are taken, the free name is %s', (taken, expected) => {
  expect(freeName('Rounds', taken)).toBe(expected);
});
