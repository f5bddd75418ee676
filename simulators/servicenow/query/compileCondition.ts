import { schema } from '../schema/Schema.ts';
import { compareTo, equals, isIn } from './comparisonTests.ts';
import type { Operator } from './operators.ts';
import { readOperand } from './readOperand.ts';
import { type Subject, subjectOf, type Test } from './Subject.ts';
import { between, datePart, on, relative } from './timeTests.ts';

/** Makes the test of a condition; undefined when its value is none that the field could have. */
type Builder = (subject: Subject, text: string) => Test | undefined;

/** A test of what people read, case not minded. */
function wordsTest(keep: (words: string, wanted: string) => boolean, absent: boolean): Builder {
  return (subject, text) => {
    const wanted = readOperand(text, subject.path.column, subject.session) ?? text;
    const lower = wanted.toLowerCase();
    return (row) => {
      const words = subject.words(row);
      return words === '' ? absent || wanted === '' : keep(words, lower);
    };
  };
}

/** A test of two fields of one record. */
function fieldTest(keep: (order: number, both: boolean) => boolean): Builder {
  return (subject, text) => {
    const other = subjectOf(subject.table, text, subject.session);
    if (other === undefined) {
      return undefined;
    }
    const order = compareTo(subject.comparison);
    return (row) => {
      const [one, two] = [subject.value(row), other.value(row)];
      return keep(order(one, two), one !== '' && two !== '');
    };
  };
}

/** Negates a test. */
function not(builder: Builder): Builder {
  return (subject, text) => {
    const test = builder(subject, text);
    return test === undefined ? undefined : (row) => !test(row);
  };
}

function ordered(keep: (order: number) => boolean): Builder {
  return (subject, text) => {
    const wanted = readOperand(text, subject.path.column, subject.session);
    const order = compareTo(subject.comparison);
    return wanted === undefined || wanted === ''
      ? undefined
      : (row) => {
          const value = subject.value(row);
          return value !== '' && keep(order(value, wanted));
        };
  };
}

const isEmpty: Builder = (subject) => (row) => subject.value(row) === '';
const contains = wordsTest((words, wanted) => words.includes(wanted), false);

const isInstance: Builder = (subject, text) => {
  const family = schema.familyOf(text);
  return family.size === 0 ? undefined : (row) => family.has(subject.value(row));
};

/** The dynamic filter "Me". */
const me = '90d1921e5f510100a9ad2572f2b477fe';

const builders: Record<Operator, Builder> = {
  '=': equals,
  '!=': not(equals),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  LIKE: contains,
  NOTLIKE: wordsTest((words, wanted) => !words.includes(wanted), true),
  'NOT LIKE': wordsTest((words, wanted) => !words.includes(wanted), true),
  STARTSWITH: wordsTest((words, wanted) => words.startsWith(wanted), false),
  ENDSWITH: wordsTest((words, wanted) => words.endsWith(wanted), false),
  IN: isIn,
  'NOT IN': not(isIn),
  ISEMPTY: isEmpty,
  ISNOTEMPTY: not(isEmpty),
  EMPTYSTRING: isEmpty,
  ANYTHING: () => () => true,
  BETWEEN: between,
  SAMEAS: fieldTest((order) => order === 0),
  NSAMEAS: fieldTest((order) => order !== 0),
  GT_FIELD: fieldTest((order, both) => both && order > 0),
  LT_FIELD: fieldTest((order, both) => both && order < 0),
  GT_OR_EQUALS_FIELD: fieldTest((order, both) => both && order >= 0),
  LT_OR_EQUALS_FIELD: fieldTest((order, both) => both && order <= 0),
  ON: on,
  NOTON: not(on),
  RELATIVEGT: relative((value, edge) => value > edge),
  RELATIVEGE: relative((value, edge) => value >= edge),
  RELATIVELT: relative((value, edge) => value < edge),
  RELATIVELE: relative((value, edge) => value <= edge),
  RELATIVEEE: relative((value, edge, end) => value >= edge && value < end),
  DATEPART: datePart,
  INSTANCEOF: isInstance,
  DYNAMIC: (subject, text) => (text === me ? equals(subject, subject.session.account.sysId) : undefined),
  // They ask how far two fields lie apart, which nobody here does.
  LESSTHAN: () => undefined,
  MORETHAN: () => undefined,
};

/** The test of a condition on a field; undefined when it is invalid, which ServiceNow passes over in silence. */
export function compileCondition(subject: Subject, operator: Operator, value: string): Test | undefined {
  return builders[operator](subject, value);
}
