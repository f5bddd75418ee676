import type { Ticket } from '../../site/Ticket.ts';
import { compileOrder } from './compileOrder.ts';
import { JqlError } from '../JqlError.ts';
import { noValue } from './memberships.ts';
import type { Operand, Operator } from '../parse/Query.ts';
import type { Predicate, Reading } from '../Reading.ts';

/** Compiles `priority > Low`: more urgent is greater. */
export function compilePriority(operator: Operator, operand: Operand, reading: Reading): Predicate {
  const { items } = reading.site.vocabulary.priorities;
  if (operand.kind !== 'value') {
    throw new JqlError(`Operator '${operator}' does not support the value '${operand.raw}' for field 'priority'.`);
  }
  const wanted = reading.site.vocabulary.priorities.find(operand.text);
  if (wanted === undefined) {
    throw noValue(operand.text, 'priority');
  }
  const rank = (ticket: Ticket): number => -items.findIndex(({ name }) => name === ticket.priority);
  return compileOrder(rank, operator, -items.indexOf(wanted));
}
