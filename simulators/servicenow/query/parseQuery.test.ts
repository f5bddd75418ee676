import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Condition, parseQuery } from './parseQuery.ts';

function show(condition: Condition): string {
  switch (condition.kind) {
    case 'field':
      return `${condition.field} ${condition.operator} ${condition.value}`;
    case 'text':
      return `text ${condition.words}`;
    case 'related':
      return `${condition.table}.${condition.field} ${condition.count} [${condition.query}]`;
    default:
      return `unreadable ${condition.text}`;
  }
}

const cases: Array<[name: string, query: string, branches: string[][][]]> = [
  ['nothing', '', [[]]],
  ['carets are "and"', 'active=true^priority<3', [[['active = true'], ['priority < 3']]]],
  ['OR belongs to the condition before it', 'a=1^b=2^ORc=3^d=4', [[['a = 1'], ['b = 2', 'c = 3'], ['d = 4']]]],
  ['OR at the beginning is a condition like any other', 'ORa=1^b=2', [[['a = 1'], ['b = 2']]]],
  ['NQ begins another query', 'a=1^NQb=2^ORc=3', [[['a = 1']], [['b = 2', 'c = 3']]]],
  ['EQ ends nothing', 'a=1^EQ^NQb=2', [[['a = 1']], [['b = 2']]]],
  ['two carets are a caret of the value', 'short_descriptionLIKEa^^NQb', [[['short_description LIKE a^NQb']]]],
  ['three carets are a caret and an end', 'a=x^^^b=1', [[['a = x^'], ['b = 1']]]],
  ['names walk along references', 'assigned_to.company.name=x', [[['assigned_to.company.name = x']]]],
  [
    'the longest operator counts',
    'aNOT IN1,2^bISNOTEMPTY^cNOT LIKEx',
    [[['a NOT IN 1,2'], ['b ISNOTEMPTY '], ['c NOT LIKE x']]],
  ],
  ['capitals are no field', 'Active=true', [[['unreadable Active=true']]]],
  ['small letters are no operator', 'titlelikex', [[['unreadable titlelikex']]]],
  ['nq in small letters is none', 'a=1^nqb=2', [[['a = 1'], ['nqb = 2']]]],
  ['text is searched', '123TEXTQUERY321=broken mail', [[['text broken mail']]]],
  [
    'related lists have a query of their own',
    'RLQUERYtask_sla.task,>=1,m2m^stage=paused^ENDRLQUERY^active=true',
    [[['task_sla.task >=1 [stage=paused]'], ['active = true']]],
  ],
];
for (const [name, query, branches] of cases) {
  test(`encoded query: ${name}`, () => {
    assert.deepEqual(
      parseQuery(query).branches.map((groups) => groups.map((group) => group.map(show))),
      branches
    );
  });
}

test('encoded query: orders are taken out in their order', () => {
  const { branches, order } = parseQuery('active=true^ORDERBYDESCopened_at^ORDERBYnumber^GROUPBYstate');
  assert.equal(branches.flat().length, 1);
  assert.deepEqual(order, [
    { field: 'opened_at', descending: true },
    { field: 'number', descending: false },
    { field: 'state', descending: false },
  ]);
});
