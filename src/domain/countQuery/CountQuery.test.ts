import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GROUPS, readCountQuery } from './CountQuery';

const goWords = (file: string, pattern: RegExp) =>
  [...readFileSync(path.resolve(__dirname, '../../../pkg', file), 'utf8').matchAll(pattern)].map(([, word]) => word);

describe('a saved count', () => {
  it('is read leniently', () => {
    const saved = { groupBy: ['customer'], zero: 'yes', sort: { by: 'key' }, limit: 0, fromTheFuture: 1 };
    expect(readCountQuery(saved)).toEqual({
      groupBy: ['customer'],
      zero: undefined,
      sort: undefined,
      limit: undefined,
      fromTheFuture: 1,
    });
  });

  it.each([undefined, 'text', []])('%j is an empty one', (saved) => {
    expect(readCountQuery(saved).groupBy).toBeUndefined();
  });

  it('can be grouped by what the backend counts by', () => {
    const known = goWords('ticket/count_key.go', /^\tCount\w+ +(?:CountKey )?= "(\w+)"/gm);
    expect([...GROUPS].sort()).toEqual(known.sort());
  });
});
