import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { writeFigures } from './writeFigures.ts';

const document = [
  '# Benchmarks',
  '<!-- figures -->',
  '## One',
  '| what | old one |',
  'Measured then.',
  '## Gone',
  'nobody measures this any more',
  '## Two',
  '| what | old two |',
  '<!-- /figures -->',
  'after',
].join('\n');

describe('figures in the document', () => {
  const group = (title: string) => ({
    title,
    figures: [{ what: 'x', value: `new ${title}`, how: '' }],
    machine: 'Two processors.',
  });
  const titles = ['Zero', 'One', 'Two'];

  it('take the place of those of the same part; the others stay', () => {
    const text = writeFigures(document, [group('Two')], titles);
    assert.match(text, /^# Benchmarks\n<!-- figures -->\n\n## One\n\| what \| old one \|\nMeasured then\.\n\n## Two\n/);
    assert.match(text, /\| new Two \|.*\|\n\nTwo processors\.\n\n<!-- \/figures -->\nafter$/);
    assert.doesNotMatch(text, /old two|Gone/);
  });

  it('stand in the order of the parts, a new one too', () => {
    const text = writeFigures(document, [group('Zero')], titles);
    assert.deepEqual(text.match(/^## .*$/gm), ['## Zero', '## One', '## Two']);
  });
});
