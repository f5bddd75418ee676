import assert from 'node:assert/strict';
import { test } from 'node:test';

import { JqlError } from '../JqlError.ts';
import { parseJql } from './parseJql.ts';

function messageOf(jql: string): string {
  try {
    parseJql(jql);
  } catch (error) {
    assert.ok(error instanceof JqlError, String(error));
    return error.message;
  }
  return '';
}

const refused: Array<[string, RegExp]> = [
  ['summary ~ "x', /The quoted string 'x' has not been completed\. \(line 1, character 11\)/],
  ["summary ~ 'x", /The quoted string 'x' has not been completed/],
  ['summary ~ "a\nb"', /has not been completed/],
  [
    String.raw`summary ~ "a\c"`,
    /'\\c' is an illegal JQL escape sequence\. The valid escape sequences are \\', \\", \\t/,
  ],
  ['summary ~ {x}', /The character '\{' is a reserved JQL character\..*'\\u007b' instead/],
  ['assignee = a@b', /The character '@' is a reserved JQL character/],
  ['summary ~ "a\u0000b"', /The character '\\u0000' is a reserved JQL character/],
  ['(status = Open', /Expecting '\)' before the end of the query\./],
  ['status = Open)', /Expecting either 'OR' or 'AND' but got '\)'\. \(line 1, character 14\)/],
  ['status = Open) OR (project = SECRET', /Expecting either 'OR' or 'AND' but got '\)'/],
  ['a=b c', /Expecting either 'OR' or 'AND' but got 'c'\. \(line 1, character 5\)/],
  ['project = for', /'for' is a reserved JQL word\. You must surround it in quotation marks/],
  ['order = 1', /Expecting 'by' but got '='/],
  ['invalid query', /Expecting operator but got 'query'\. The valid operators are '=', '!='.*\(line 1, character 9\)/],
  ['status', /Expecting an operator at the end of the query/],
  ['status = ', /Expecting either a value, list or function before the end of the query/],
  ['status = Open AND', /Expecting a field name at the end of the query/],
  ['= 1', /Expecting a field name but got '='/],
  ['(a = 1 ORDER BY b)', /Expecting either 'OR' or 'AND' but got 'ORDER'/],
  ['a = 1 ORDER BY b c', /Expecting either 'ASC', 'DESC' or ',' but got 'c'/],
  ['a = 1 ORDER', /Expecting 'by' before the end of the query/],
  ['a = 1 ORDER/**/BY b', /The character '\/' is a reserved JQL character/],
  ['status in (a, b', /Expecting '\)' before the end of the query/],
  ['status in ()', /Expecting either a value, list or function but got '\)'/],
  ['status was Open', /not supported by this simulator/],
  [`${'('.repeat(5000)}a = 1`, /nested too deeply/],
];

for (const [jql, expected] of refused) {
  test(`refuses ${JSON.stringify(jql.slice(0, 40))}`, () => assert.match(messageOf(jql), expected));
}

test('NOT binds more than AND, AND more than OR', () => {
  const { where } = parseJql('a = 1 OR NOT b = 2 AND c = 3');
  assert.equal(where?.kind, 'or');
  assert.deepEqual(where.kind === 'or' ? where.clauses.map(({ kind }) => kind) : [], ['terminal', 'and']);
});

test('knows the short operators and words in any case', () => {
  const { where } = parseJql('a = 1 && ! b = 2 || c = 3 | d IS not Empty & e NOT IN (1, "2")');
  assert.equal(where?.kind === 'or' && where.clauses.length, 3);
});

test('what looks like syntax inside a string is text', () => {
  const { where, orderBy } = parseJql(String.raw`summary ~ "a ORDER BY x) OR \"(b" ORDER BY created DESC, key`);
  assert.equal(
    where?.kind === 'terminal' && where.operand.kind === 'value' && where.operand.text,
    'a ORDER BY x) OR "(b'
  );
  assert.deepEqual(
    orderBy.map(({ field, direction }) => [field.name, direction]),
    [
      ['created', 'desc'],
      ['key', undefined],
    ]
  );
});

test('reads escapes, numbers, functions and custom fields', () => {
  const { where } = parseJql(String.raw`cf[10031] = remaining("2h") AND created >= 1767225600000 AND a = "\u0041\t"`);
  assert.ok(where?.kind === 'and');
  const [sla, created, text] = where.clauses;
  assert.ok(sla?.kind === 'terminal' && created?.kind === 'terminal' && text?.kind === 'terminal');
  assert.equal(sla.field.name, 'cf[10031]');
  assert.deepEqual(sla.operand.kind === 'function' && sla.operand.args, ['2h']);
  assert.equal(created.operand.kind === 'value' && created.operand.number, true);
  assert.equal(text.operand.kind === 'value' && text.operand.text, 'A\t');
});
