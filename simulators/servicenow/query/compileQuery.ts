import { schema } from '../schema/Schema.ts';
import type { Row } from '../instance/Row.ts';
import type { Session } from '../Session.ts';
import { compileCondition } from './compileCondition.ts';
import { compareValues } from './compareValues.ts';
import { type Condition, parseQuery, type WrittenQuery } from './parseQuery.ts';
import { type Path, resolvePath } from './Path.ts';
import { subjectOf, type Test } from './Subject.ts';

/** What a result is ordered by. */
export interface Order {
  path: Path;
  descending: boolean;
}

/** A query ready to be asked. */
export interface CompiledQuery {
  matches: Test;
  order: Order[];
  written: WrittenQuery;
}

/** Every word occurs somewhere in the texts of the record. */
function textTest(table: string, words: string): Test {
  const elements = [...schema.columnsOf(table).values()].filter(({ type }) => type === 'string');
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => {
    const all = elements
      .map(({ element }) => row.get(element))
      .join('\n')
      .toLowerCase();
    return wanted.every((word) => all.includes(word));
  };
}

/** So many records of another table refer to the record and fulfil conditions of their own. */
function relatedTest(condition: Extract<Condition, { kind: 'related' }>, session: Session): Test | undefined {
  const column = schema.columnsOf(condition.table).get(condition.field);
  const parts = /^([<>]?=|[<>])(\d+)$/.exec(condition.count);
  if (column?.reference === undefined || parts === null) {
    return undefined;
  }
  const inner = compileQuery(condition.query, condition.table, session);
  const counts = new Map<string, number>();
  for (const row of session.instance.store.all(condition.table).filter(inner.matches)) {
    const owner = row.get(condition.field);
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [, operator = '=', number = '0'] = parts;
  return (row) => {
    const order = compareValues('number', String(counts.get(row.sysId) ?? 0), number);
    return (
      (operator.includes('=') && order === 0) ||
      (operator.includes('>') && order > 0) ||
      (operator.includes('<') && order < 0)
    );
  };
}

function compileOne(condition: Condition, table: string, session: Session): Test | undefined {
  switch (condition.kind) {
    case 'text':
      return textTest(table, condition.words);
    case 'related':
      return relatedTest(condition, session);
    case 'field': {
      const subject = subjectOf(table, condition.field, session);
      return subject === undefined ? undefined : compileCondition(subject, condition.operator, condition.value);
    }
    default:
      return undefined;
  }
}

function isTest(test: Test | undefined): test is Test {
  return test !== undefined;
}

/**
 * Makes an encoded query ready for a table. Whatever is invalid in it (an unknown field or operator, a value that
 * cannot be) is passed over as if it were not there, unless the instance is set to find nothing then
 * (`glide.invalid_query.returns_no_rows`).
 */
export function compileQuery(text: string, table: string, session: Session): CompiledQuery {
  const { instance } = session;
  const written = parseQuery(text);
  let invalid = written.flawed;
  const said = written.branches.filter(
    (groups, index) => groups.length > 0 || (index === 0 && written.branches.length === 1)
  );
  const branches = said.map((groups) =>
    groups
      .map((group) => {
        const tests = group.map((condition) => compileOne(condition, table, session));
        invalid ||= tests.some((test) => test === undefined);
        return tests.filter(isTest);
      })
      .filter((tests) => tests.length > 0)
  );
  const order = written.order.flatMap(({ field, descending }): Order[] => {
    const path = resolvePath(instance, table, field);
    return path === undefined ? [] : [{ path, descending }];
  });
  if (invalid && instance.has('returns-no-rows')) {
    return { matches: () => false, order, written };
  }
  const matches = (row: Row): boolean =>
    branches.some((groups) => groups.every((tests) => tests.some((test) => test(row))));
  return { matches, order, written };
}
