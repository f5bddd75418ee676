import { readFileSync } from 'node:fs';
import path from 'node:path';
import { REPORTERS } from '../../domain/vocabulary/reporters';
import { reporterWord } from './reporterWord';

it('calls who reports as the tables do', () => {
  const backend = readFileSync(path.resolve(__dirname, '../../../pkg/plugin/frames/ticket_words.go'), 'utf8');
  const list = /ReporterWords = \[\]Word\{([\s\S]*?)\n\t\}/.exec(backend)?.[1] ?? '';
  const words = [...list.matchAll(/\{[^,]+, "", "([^"]*)"/g)].map(([, word]) => word);
  expect(REPORTERS.map(({ value }) => reporterWord(value))).toEqual(words);
});
