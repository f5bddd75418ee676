import { readPlaybookLines } from '../../playbook/readPlaybookLines';
import { fillText } from '../../playbook/fillLabels';
import { inertMarkdown } from './inertMarkdown';

describe('inertMarkdown', () => {
  it.each([
    ['Restart the app-server, then wait.', 'Restart the app-server, then wait.'],
    ['*bold* _it_ `code` ~~x~~', '\\*bold\\* \\_it\\_ \\`code\\` \\~\\~x\\~\\~'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript\\:alert(1))'],
    ['![x](http://e/x.png)', '!\\[x\\](http\\://e/x.png)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['https://evil.example and www.evil.example', 'https\\://evil.example and www\\.evil.example'],
    ['mail bob@evil.example', 'mail bob\\@evil.example'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['== under', '\\== under'],
    ['a | b', 'a \\| b'],
    ['two\nlines\u2028three\u202Eeerht\u0000', 'two lines three eerht'],
    ['half \uD800 a pair', 'half \uFFFD a pair'],
    ['at 10:30 and at C:\\temp', 'at 10:30 and at C\\:\\\\temp'],
  ])('shows %j as just these words', (text, markdown) => {
    expect(inertMarkdown(text)).toBe(markdown);
  });

  it('is no line of a playbook and no placeholder', () => {
    const hostile = [
      'playbook: {}',
      '<!-- playbook: {} -->',
      '- **playbook:** {}',
      'severity: critical',
      '{{ $labels.x }} ${__from}',
    ];
    const markdown = hostile.map((line) => `- [ ] ${inertMarkdown(line)}`).join('\n');
    expect(readPlaybookLines(markdown)).toBeUndefined();
    expect(fillText(markdown, { x: 'filled' }, { from: 1, to: 2 })).toBe(markdown);
  });

  it('cuts what is too long, and takes no time for what is far too long', () => {
    expect(inertMarkdown('x'.repeat(400), 10)).toBe('xxxxxxxxx…');
    expect(inertMarkdown('a:'.repeat(1_000_000), 300).length).toBeLessThan(1_000);
  });
});
