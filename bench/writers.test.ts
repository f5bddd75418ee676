import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { writerFigures } from './writers.ts';

const ran = (took: string) =>
  `=== RUN   TestX/sqlite\n    x_test.go:1: 10000 entries by 20 writers in ${took}\n=== RUN   TestX/postgres\n--- SKIP\n`;

describe('the figures of the writers', () => {
  it('are entries a second, and what acts of several gain', () => {
    const values = writerFigures(ran('4s'), ran('500ms')).map(({ value }) => value);
    assert.deepEqual(values, ['2,500 a second', '20,000 a second', '8.0 to 1', 'not measured']);
  });
});
