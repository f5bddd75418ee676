import { aChecklist, aKnownChecklist } from '../../testing/checklistBuilders';
import { findChecklists } from './findChecklists';

const morning = aKnownChecklist();
const citta = aKnownChecklist(aChecklist.build({ id: 'c', title: 'Città' }), {
  customer: { id: 'globex', name: 'Globex', zone: 'Europe/Rome' },
  about: 'Before work',
});
const found = (words: string) => findChecklists([morning, citta], words).map(({ title }) => title);

test.each([
  ['', ['Morning round', 'Città']],
  ['  ', ['Morning round', 'Città']],
  ['morn', ['Morning round']],
  ['GLOBEX citta', ['Città']],
  ['acme rows', ['Morning round']],
  ['work globex', ['Città']],
  ['acme globex', []],
])('the words "%s" find %j', (words, titles) => {
  expect(found(words)).toEqual(titles);
});

it('finds by a title alone where the definition is not for the reader', () => {
  const titleOnly = aKnownChecklist(undefined, { definition: undefined });
  expect(findChecklists([titleOnly], 'morning')).toHaveLength(1);
  expect(findChecklists([titleOnly], 'backup')).toHaveLength(0);
});
