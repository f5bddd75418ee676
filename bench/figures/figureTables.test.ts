import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { figureTables } from './figureTables.ts';

describe('figures as Markdown', () => {
  it('are a heading and a table for each group', () => {
    const text = figureTables([
      { title: 'Sizes', figures: [{ what: 'module.js', value: '8 kB', how: 'gzip' }], machine: 'Here.' },
      { title: 'Times', figures: [], machine: 'There.' },
    ]);
    assert.equal(
      text,
      [
        '## Sizes',
        '',
        '| what      | figure | how  |',
        '| --------- | ------ | ---- |',
        '| module.js | 8 kB   | gzip |',
        '',
        'Here.',
        '',
        '## Times',
        '',
        '| what | figure | how |',
        '| ---- | ------ | --- |',
        '',
        'There.',
      ].join('\n')
    );
  });

  it('keep a cell one cell', () => {
    const text = figureTables([{ title: 'x', figures: [{ what: 'a | b\nc', value: '1', how: '' }], machine: '' }]);
    assert.match(text, /^\| a \\\| b c \| 1 /m);
  });
});
