import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inMilliseconds, spread } from './measure.ts';

describe('a spread of measurements', () => {
  it('is minimum, median and maximum, in whatever order they came', () => {
    assert.deepEqual(spread([5, 1, 9]), { minimum: 1, median: 5, maximum: 9 });
  });

  it('is zero for no measurement', () => {
    assert.deepEqual(spread([]), { minimum: 0, median: 0, maximum: 0 });
  });

  it('is said in whole milliseconds', () => {
    assert.equal(inMilliseconds({ minimum: 1.2, median: 5.6, maximum: 9 }), '6 ms (1–9)');
  });
});
