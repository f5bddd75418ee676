import type { Comparison } from '../schema/Column.ts';
import { compareValues, sameValue } from './compareValues.ts';
import { readOperand } from './readOperand.ts';
import type { Subject, Test } from './Subject.ts';

/** Compares stored values of a kind. */
export function compareTo(comparison: Comparison): (one: string, other: string) => number {
  return (one, other) => compareValues(comparison, one, other);
}

/** The field has exactly this value; the empty value is "empty". */
export function equals(subject: Subject, text: string): Test | undefined {
  const wanted = readOperand(text, subject.path.column, subject.session);
  return wanted === undefined ? undefined : (row) => sameValue(subject.comparison, subject.value(row), wanted);
}

/** The field has one of the values between commas. */
export function isIn(subject: Subject, text: string): Test | undefined {
  const operands = text.split(',').map((part) => readOperand(part, subject.path.column, subject.session));
  const wanted = operands.filter((operand) => operand !== undefined).flatMap((operand) => operand.split(','));
  if (wanted.length === 0) {
    return undefined;
  }
  const exactly = new Set(wanted);
  return (row) => {
    const value = subject.value(row);
    return (
      exactly.has(value) || (subject.comparison === 'number' && wanted.some((one) => sameValue('number', value, one)))
    );
  };
}
