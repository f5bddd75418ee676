import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECK_KINDS } from '../../domain/vocabulary/checkKinds';
import { CHECK_STATES } from '../../domain/vocabulary/checkStates';
import { SEVERITIES } from '../../domain/vocabulary/severities';
import { SIGN_OFF_STATES } from '../../domain/vocabulary/signOffStates';
import { SOURCE } from '../../testing/sourceFiles';
import { checkKindWord } from './checkKindWord';
import { checkStateWord } from './checkStateWord';
import { severityWord } from './severityWord';
import { signOffWord } from './signOffWord';

const backend = readFileSync(path.join(SOURCE, '../pkg/plugin/frames/round_words.go'), 'utf8');

/** Glyph and word of each value in one list of the backend, in its order. */
function backendWords(list: string): string[] {
  const body = new RegExp(`\\b${list} += \\[\\]Word\\{([\\s\\S]*?)\\n\\t\\}`).exec(backend)?.[1] ?? '';
  return [...body.matchAll(/\{[^,]+, "([^"]*)", "([^"]*)"/g)].map(([, glyph, word]) => `${glyph} ${word}`);
}

it.each([
  ['CheckStateWords', CHECK_STATES.map(({ glyph, value }) => `${glyph} ${checkStateWord(value)}`)],
  ['SignOffWords', SIGN_OFF_STATES.map(({ glyph, value }) => `${glyph} ${signOffWord(value)}`)],
  ['SeverityWords', SEVERITIES.map(({ glyph, value }) => `${glyph} ${severityWord(value)}`)],
  ['CheckKindWords', CHECK_KINDS.map((kind) => ` ${checkKindWord(kind)}`)],
])('%s of the tables are what the panels call them', (list, words) => {
  expect(backendWords(list)).toEqual(words);
});
