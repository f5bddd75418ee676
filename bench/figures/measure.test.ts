import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { inMilliseconds, milliseconds, spread, toOne } from './measure.ts';

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

describe('one measurement', () => {
  it('has fewer digits the longer it is', () => {
    assert.deepEqual([1186.3, 13.28, 0.0808].map(milliseconds), ['1,186 ms', '13.3 ms', '0.08 ms']);
  });
});

describe('a ratio', () => {
  it('is to one', () => {
    assert.equal(toOne(702, 14), '50.1 to 1');
  });

  it('is none to nothing', () => {
    assert.equal(toOne(702, 0), 'not comparable');
  });
});
