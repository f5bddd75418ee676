import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { drawnFigures, typedFigure } from './panelFigures.ts';

describe('the figures of a drawing', () => {
  it('are the large, the usual and their ratio, with the longest task', () => {
    const large = [
      [{ took: 200, longestTask: 150 }],
      [{ took: 300, longestTask: 250 }],
      [{ took: 250, longestTask: 0 }],
    ];
    const usual = [[{ took: 50, longestTask: 0 }]];
    assert.deepEqual(drawnFigures('draw', ['50 × 31', '5 × 31'], [large, usual], 0), [
      {
        what: 'draw, 50 × 31',
        value: '250 ms (200–300)',
        how: 'from the answer to the paint, fresh page, 3 times; longest task 150 ms',
      },
      {
        what: 'draw, 5 × 31',
        value: '50 ms (50–50)',
        how: 'from the answer to the paint, fresh page, 1 times; longest task below 50 ms',
      },
      { what: 'draw: 50 × 31 to 5 × 31', value: '5.0 to 1', how: 'medians of one run' },
    ]);
  });
});

describe('the figure of typing', () => {
  const typed = { signs: 100, betweenMs: 70, longestTask: 0, longTasks: 0, slowestKey: 24, longestListeners: 9.5 };

  it('tells what is below the least that a browser tells', () => {
    const { value, how } = typedFigure('a list', typed);
    assert.equal(value, 'below 50 ms');
    assert.match(how, /^100 signs, 70 ms apart: tasks of 50 ms or more: 0; slowest key to its paint 24 ms/);
  });

  it('tells the longest task', () => {
    const { value, how } = typedFigure('a list', { ...typed, longestTask: 65, longTasks: 2 });
    assert.equal(value, '65 ms');
    assert.match(how, /tasks of 50 ms or more: 2/);
  });
});
