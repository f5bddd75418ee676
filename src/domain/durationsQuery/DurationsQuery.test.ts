import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DURATION_KINDS, DURATION_MEASURES, readDurationsQuery } from './DurationsQuery';

const go = (file: string) => readFileSync(path.resolve(__dirname, '../../../pkg', file), 'utf8');
const words = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, word]) => word);

it.each([
  [[], {}],
  [{ of: 'sleep', measure: 7, zero: true }, { zero: true }],
  [
    { of: 'acknowledge', measure: 'p90_s', format: 'series', bucket: 'week' },
    { of: 'acknowledge', measure: 'p90_s', format: 'series', bucket: 'week' },
  ],
])('reads %j', (saved, shown) => {
  expect(JSON.parse(JSON.stringify(readDurationsQuery(saved)))).toEqual(shown);
});

it('knows the backend’s words', () => {
  expect(DURATION_MEASURES).toEqual(words(go('plugin/tickets/durations.go'), /^\t\t\{Name: "(\w+)"/gm));
  const kinds = words(go('ticket/duration.go'), /^\t\w+ +DurationKind = "(\w+)"/gm);
  expect([...DURATION_KINDS].sort()).toEqual(kinds.sort());
});
