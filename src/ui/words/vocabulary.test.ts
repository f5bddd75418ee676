import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PENDING_REASONS } from '../../domain/vocabulary/pendingReasons';
import { PRIORITIES } from '../../domain/vocabulary/priorities';
import { SLA_STATES } from '../../domain/vocabulary/slaStates';
import { TICKET_STATES } from '../../domain/vocabulary/ticketStates';
import { TICKET_TYPES } from '../../domain/vocabulary/ticketTypes';
import { SOURCE } from '../../testing/sourceFiles';
import { pendingWord } from './pendingWord';
import { priorityWord } from './priorityWord';
import { slaWord } from './slaWord';
import { stateWord } from './stateWord';
import { typeWord } from './typeWord';

const backend = readFileSync(path.join(SOURCE, '../pkg/plugin/frames/ticket_words.go'), 'utf8');

/** Glyph and word of each value in one list of the backend, in its order. */
function backendWords(list: string): string[] {
  const body = new RegExp(`\\b${list} += \\[\\]Word\\{([\\s\\S]*?)\\n\\t\\}`).exec(backend)?.[1] ?? '';
  return [...body.matchAll(/\{[^,]+, "([^"]*)", "([^"]*)"/g)].map(([, glyph, word]) => `${glyph} ${word}`);
}

it.each([
  ['StateWords', TICKET_STATES.map(({ glyph, value }) => `${glyph} ${stateWord(value)}`)],
  ['SLAWords', SLA_STATES.map(({ glyph, value }) => `${glyph} ${slaWord(value)}`)],
  ['PendingWords', PENDING_REASONS.map(({ glyph, value }) => `${glyph} ${pendingWord(value)}`)],
  ['TypeWords', TICKET_TYPES.map(({ glyph, value }) => `${glyph} ${typeWord(value)}`)],
  ['PriorityWords', PRIORITIES.map(({ glyph, value }) => `${glyph} ${priorityWord(value)}`)],
])('%s of the tables are what the editors call them', (list, words) => {
  expect(backendWords(list)).toEqual(words);
});
