import type { Ticket } from '../../site/Ticket.ts';
import { noFunction } from './compileMembership.ts';
import { compileOrder } from './compileOrder.ts';
import { JqlError } from '../JqlError.ts';
import type { Operand, Operator } from '../parse/Query.ts';
import { dateFunction, readDate } from './readDate.ts';
import type { Predicate, Reading } from '../Reading.ts';

function instantOfOperand(field: string, operand: Operand, reading: Reading): number {
  if (operand.kind === 'function') {
    const instant = dateFunction(operand.name, operand.args, reading);
    if (instant === undefined) {
      throw noFunction(operand.name);
    }
    return instant;
  }
  if (operand.kind === 'value') {
    const instant = operand.number ? Number(operand.text) : readDate(operand.text, reading);
    if (instant !== undefined && Number.isSafeInteger(instant)) {
      return instant;
    }
  }
  const shown = operand.kind === 'value' ? operand.text : operand.raw;
  throw new JqlError(
    `Date value '${shown}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`
  );
}

/**
 * Compiles a condition on a date. Texts are read in the reader's zone, to the minute; an unquoted whole number
 * is epoch milliseconds.
 */
export function compileDate(
  field: string,
  value: (ticket: Ticket, zone: string) => number | null,
  operator: Operator,
  operand: Operand,
  reading: Reading
): Predicate {
  const held = (ticket: Ticket): number | null => value(ticket, reading.zone);
  if (operand.kind === 'empty') {
    const wantsEmpty = operator === 'is' || operator === '=';
    return (ticket) => (held(ticket) === null) === wantsEmpty;
  }
  if (operand.kind === 'list') {
    const each = operand.items.map((item) => instantOfOperand(field, item, reading));
    return (ticket) => {
      const instant = held(ticket);
      return instant !== null && each.includes(instant) === (operator === 'in');
    };
  }
  return compileOrder(held, operator, instantOfOperand(field, operand, reading));
}
