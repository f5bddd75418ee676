import { moveIn, nextToDo } from './moveIn';

const ids = ['a', 'b', 'c', 'd'];

it.each([
  ['a', 1, 'b'],
  ['d', 1, 'd'],
  ['a', -1, 'a'],
  [undefined, 1, 'a'],
  ['gone', 1, 'a'],
])('from %s by %d comes to %s', (from, step, to) => {
  expect(moveIn(ids, from, step)).toBe(to);
});

it('has nowhere to go in an empty list', () => {
  expect(moveIn([], undefined, 1)).toBeUndefined();
});

it.each([
  ['b', ['a', 'd'], 'd'],
  ['d', ['a', 'd'], 'a'],
  ['b', [], 'b'],
])('goes on from %s to what is to do (%j): %s', (from, todo, to) => {
  expect(nextToDo(ids, from, (id) => todo.includes(id))).toBe(to);
});
