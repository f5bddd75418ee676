import { keyPatterns } from './keyPatterns';
import { ticketKeysIn } from './ticketKeysIn';

const PATTERNS = keyPatterns([
  { key: 'OPS-9' },
  { key: 'ACM2-1' },
  { key: 'INC0010001' },
  { key: 'x' },
  { key: 'OPS-007' },
]);

it('knows the projects and tables of the tickets that are there', () => {
  expect([[...PATTERNS.projects], [...PATTERNS.tables]]).toEqual([['OPS', 'ACM2'], ['INC']]);
});

it.each<[string, string[]]>([
  ['OPS-401', ['OPS-401']],
  ['see OPS-401, ACM2-7 and INC0010002.', ['OPS-401', 'ACM2-7', 'INC0010002']],
  ['(OPS-401) OPS-401 "OPS-402": [OPS-403]', ['OPS-401', 'OPS-402', 'OPS-403']],
  ['ticket=OPS-401;OPS-400/OPS-399', ['OPS-401', 'OPS-400', 'OPS-399']],
  // No project or table of ours.
  ['HTTP-500 UTF-8 SHA-256 PRB0040001', []],
  // Parts of longer words and of files.
  ['DEVOPS-401 OPS-401x OPS-401_b OPS-401-2 my.OPS-401 pre-OPS-401 OPS-401.log xINC0010001 éOPS-1', []],
  ['INC001 INC00100019999999', []],
  // Addresses, paths and mail.
  ['https://jira.example/browse/OPS-401 www.x.example/OPS-401 jira.example.com/browse/OPS-401', []],
  ['/browse/OPS-401 OPS-401@mail.example ssh://OPS-401', []],
  // A host may be called so.
  ['ops-401 Ops-401 inc0010001', []],
  ['OPS-0 OPS-01 OPS-', []],
  ['', []],
])('in %j there are %j', (text, keys) => {
  expect(ticketKeysIn(text, PATTERNS)).toEqual(keys);
});

it('are found in no time in hostile text', () => {
  const hostile = `${'OPS-'.repeat(200_000)} ${'A'.repeat(200_000)}-1`;
  expect(ticketKeysIn(hostile, PATTERNS)).toEqual([]);
});
