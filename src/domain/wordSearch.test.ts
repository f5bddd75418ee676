import { wordSearch } from './wordSearch';

const search = wordSearch(['Night batch', 'Città', 'Queue of the night'], (text) => text);

test.each([
  ['', ['Night batch', 'Città', 'Queue of the night']],
  [' \t', ['Night batch', 'Città', 'Queue of the night']],
  ['NIGHT', ['Night batch', 'Queue of the night']],
  ['night que', ['Queue of the night']],
  ['citta', ['Città']],
  ['CITTÀ ', ['Città']],
  ['night citta', []],
])('the words "%s" find %j', (words, found) => {
  expect(search(words)).toEqual(found);
});
