import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from './testing/sourceFiles';
import { wordsInSource } from './testing/wordsInSource';

// Each plugin loads the words of its own id; they share components, and so the words too.
const FILES = [
  'locales/en-US/quantyca-rounds-app.json',
  'datasource/locales/en-US/quantyca-rounds-datasource.json',
  'panels/checklist/locales/en-US/quantyca-checklist-panel.json',
  'panels/checkmatrix/locales/en-US/quantyca-checkmatrix-panel.json',
  'panels/playbook/locales/en-US/quantyca-playbook-panel.json',
];

it.each(FILES)('%s holds the words of the source (UPDATE_LOCALES=1 writes them)', (file) => {
  const place = path.join(SOURCE, file);
  const words = `${JSON.stringify(wordsInSource(), null, 2)}\n`;
  if (process.env['UPDATE_LOCALES'] === '1') {
    writeFileSync(place, words);
  }
  expect(readFileSync(place, 'utf8')).toBe(words);
});
