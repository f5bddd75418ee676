import { fillLabels, fillText } from './fillLabels';

const SPAN = { from: 1000, to: 2000 };
const LABELS = {
  ...{ service: 'etl', evil: 'javascript:alert(1)', quote: `"'><img src=x onerror=alert(1)>`, md: '](x) **b** `c`' },
  ...{ path: '//evil.example/?x=1&y=2#z', loop: '{{ $labels.service }} ${__from}', half: '\uD800', empty: '' },
};

describe('an address', () => {
  it.each([
    ['https://kb.example/{{ $labels.service }}', 'https://kb.example/etl'],
    ['https://kb.example/{{labels.service}}?from=${__from}&to=${__to}', 'https://kb.example/etl?from=1000&to=2000'],
    ['/d/x?var-service={{ $labels.service }}', '/d/x?var-service=etl'],
    ['https://kb.example/My page', 'https://kb.example/My%20page'],
    ['https://kb.example/{{ $labels.gone }}', 'https://kb.example/%E2%80%B9gone%E2%80%BA'],
    ['https://kb.example/{{ $labels.empty }}', 'https://kb.example/%E2%80%B9empty%E2%80%BA'],
    ['https://kb.example/{{ $labels.constructor }}', 'https://kb.example/%E2%80%B9constructor%E2%80%BA'],
    ['https://kb.example/?q={{ $labels.path }}', 'https://kb.example/?q=%2F%2Fevil.example%2F%3Fx%3D1%26y%3D2%23z'],
    ['https://kb.example/{{ $labels.loop }}', `https://kb.example/${encodeURIComponent(LABELS.loop)}`],
    ['https://kb.example/{{ $labels.half }}', 'https://kb.example/%EF%BF%BD'],
  ])('%s becomes %s', (template, expected) => {
    expect(fillLabels(template, LABELS, SPAN)).toBe(expected);
  });

  it('keeps quotes and tags of a label out', () => {
    expect(fillLabels('https://x.example/?q={{ $labels.quote }}', LABELS, SPAN)).not.toMatch(/["<>]/);
  });

  it.each([
    ...['{{ $labels.evil }}', 'javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', 'x', ''],
    ...[
      '/\\evil.example',
      '/\t/evil.example',
      ' \njavascript:alert(1)',
      'https://user:secret@x.example/',
      'file:///etc',
    ],
    ...['https://{{ $labels.path }}.corp.example/', 'mailto:a@b.example', '\u0001javascript:alert(1)'],
  ])('is none where nobody should follow it: %j', (template) => {
    expect(fillLabels(template, LABELS, SPAN)).toBe('');
  });
});

describe('a text', () => {
  it('is filled in once, on one line, with what is missing by its name', () => {
    expect(fillText('{{ $labels.service }} {{ $labels.gone }} {{ $labels.loop }}', LABELS, SPAN)).toBe(
      'etl ‹gone› {{ $labels.service }} ${__from}'
    );
    expect(fillText('{{ $labels.x }}', { x: 'a\nb\u202Ec' }, SPAN)).toBe('a b c');
  });

  it('takes a label as it is, to be shown as text', () => {
    expect(fillText('{{ $labels.md }}', LABELS, SPAN)).toBe(LABELS.md);
  });
});
